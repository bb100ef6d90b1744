import { fold } from '@app/shared/core/text.ts'
import type { GridChoice } from './grid-model.ts'

/** The choice that a text means, without marks or case: `dung tien do`, or enough of its beginning. */
export function choiceOf(text: string, choices: readonly GridChoice[]): GridChoice | null {
  const asked = fold(text)
  if (asked === '') return null
  const whole = choices.find(({ label }) => fold(label) === asked)
  if (whole) return whole
  const begun = choices.filter(({ label }) => fold(label).startsWith(asked))
  return begun.length === 1 ? (begun[0] ?? null) : null
}
