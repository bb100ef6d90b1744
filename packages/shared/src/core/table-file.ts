import * as z from 'zod'
import { ById } from './schema.ts'

/** What every table as a file takes beside the filters of its list. */

const formats = { format: z.enum(['xlsx', 'csv', 'ods']) }
export const FileParams = z.strictObject(formats)
export const FileById = z.strictObject({ ...ById.shape, ...formats })

/** The language of the file: a link has no headers. */
export const FileLang = { lang: z.enum(['vi', 'en']).optional() }

/** `columns=code,title`: the columns on screen, in their order. */
export function columnsOf(known: Readonly<Record<string, unknown>>) {
  return z
    .string()
    .transform((text) => text.split(','))
    .refine((keys) => keys.every((key) => Object.hasOwn(known, key)), { error: 'columns' })
    .optional()
}
