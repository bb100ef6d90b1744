import type { Messages } from '@app/shared/i18n/messages.ts'
import type { FastifySchemaCompiler } from 'fastify'
import * as z from 'zod'

type Issue = z.core.$ZodIssue
type FieldWords = Messages['field']

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
    const parsed = z.safeParse(schema, value)
    return parsed.success
      ? { value: parsed.data }
      : { error: new InvalidInput(parsed.error.issues) }
  }

/** Each wrong field with what is wrong and how to mend it, in the person's language. */
export function fieldsOf(issues: readonly Issue[], words: FieldWords): Record<string, string> {
  const faults = issues.flatMap((issue) => faultsOf(issue, words))
  // The first fault of a field is the one to mend first.
  return Object.fromEntries(faults.reverse())
}

function faultsOf(issue: Issue, words: FieldWords): [string, string][] {
  const field = issue.path.map(String).join('.')
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => [field ? `${field}.${key}` : key, words.unknown])
  }
  return [[field, textOf(issue, words)]]
}

function textOf(issue: Issue, words: FieldWords): string {
  const own: unknown =
    Object.hasOwn(words, issue.message) && words[issue.message as keyof FieldWords]
  if (typeof own === 'string') return own
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? words.required : words.type
    case 'too_small':
      return smallText(issue, words)
    case 'too_big':
      return bigText(issue, words)
    case 'invalid_value':
      return words.choice
    default:
      return words.format
  }
}

function smallText({ origin, minimum }: z.core.$ZodIssueTooSmall, words: FieldWords): string {
  if (origin === 'number' || origin === 'int') return words['too-small'](Number(minimum))
  return minimum === 1 ? words.required : words['too-short']
}

function bigText({ origin, maximum }: z.core.$ZodIssueTooBig, words: FieldWords): string {
  return origin === 'number' || origin === 'int'
    ? words['too-big'](Number(maximum))
    : words['too-long']
}
