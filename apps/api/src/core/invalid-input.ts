import type { FastifySchemaCompiler } from 'fastify'
import * as z from 'zod'
import { unfitIn } from './unfit-text.ts'

type Issue = z.core.$ZodIssue

/** What came in does not fit the contract. */
export class InvalidInput extends Error {
  override name = 'InvalidInput'
  readonly issues: readonly Issue[]

  constructor(issues: readonly Issue[]) {
    super('invalid input')
    this.issues = issues
  }
}

export const validatorCompiler: FastifySchemaCompiler<z.core.$ZodType> =
  ({ schema }) =>
  (value: unknown) => {
    const unfit = unfitIn(value)
    if (unfit.length > 0) return { error: new InvalidInput(unfit) }
    const parsed = z.safeParse(schema, value, { reportInput: true })
    return parsed.success
      ? { value: parsed.data }
      : { error: new InvalidInput(parsed.error.issues) }
  }
