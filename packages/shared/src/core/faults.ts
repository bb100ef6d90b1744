import type * as z from 'zod'
import type { Messages } from '../i18n/messages.ts'

type Issue = z.core.$ZodIssue
type FieldWords = Messages['field']

/**
 * Each wrong field (dots for nesting) with what is wrong and how to mend it: what the server answers, and
 * what a form says before it asks the server.
 */
export function fieldsOf(issues: readonly Issue[], words: FieldWords): Record<string, string> {
  const faults: Record<string, string> = {}
  for (const [field, text] of issues.flatMap((issue) => faultsOf(issue, words))) {
    // The first fault of a field is the one to mend first.
    faults[field] ??= text
  }
  return faults
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
