import * as z from 'zod'
import { isDay } from './day.ts'
import { tidy } from './text.ts'

/** Building blocks of the contract. Bodies are strict: nothing is coerced, nothing unknown is dropped. */

export const DayText = z.string().refine(isDay, { error: 'day' })

/** 0 to 100, at most one decimal. */
export const Percent = z
  .number()
  .min(0)
  .max(100)
  .refine((value) => Number.isInteger(Math.round(value * 1e6) / 1e5), { error: 'one-decimal' })

/** Percentage points against the plan, none above it, at most one decimal. */
export const PointsBelow = z
  .number()
  .min(-100)
  .max(0)
  .refine((value) => Number.isInteger(Math.round(value * 1e6) / 1e5), { error: 'one-decimal' })

/** One line that must not be empty. */
export const Line = z.string().transform(tidy).pipe(z.string().min(1).max(500))

/** Prose of any number of lines; may be empty. The limit counts code points. */
export const proseLimit = 8000
export const Prose = z
  .string()
  .transform(tidy)
  .refine((text) => [...text].length <= proseLimit, { error: 'too-long' })

/** A reason that somebody else will read. */
export const Reason = z.string().transform(tidy).pipe(z.string().min(1).max(2000))

/** PostgreSQL counts to 2³¹ − 1; a version and the one after it must lie below. */
export const highestCount = 1_000_000_000

/** The version the person was looking at; a newer one is never overwritten. */
export const Seen = z.strictObject({ version: z.int().min(1).max(highestCount) })

export const ById = z.strictObject({ id: z.string().min(1).max(120) })

/** A number that arrives in an address. */
export const QueryNumber = z
  .string()
  .regex(/^\d{1,9}$/)
  .transform(Number)

/** `?asOf=`: the state at the end of that day in the office. */
export const AsOf = { asOf: DayText.optional() }

export const Paging = {
  page: QueryNumber.pipe(z.int().min(1)).optional(),
  pageSize: QueryNumber.pipe(z.int().min(1).max(1000)).optional(),
}

export function pageOf<T extends z.core.$ZodType>(row: T) {
  return z.object({ items: z.array(row), total: z.int(), page: z.int(), pageSize: z.int() })
}

export const yesOrNo = z.enum(['true', 'false']).transform((text) => text === 'true')
