import { cleanText } from '../core/clipboard.ts'
import { percentIn, readPercent } from '../core/read-percent.ts'
import type { ReadCell } from '../core/read-sheet.ts'
import { exact, textOf } from '../core/read-value.ts'
import { proseLimit } from '../core/schema.ts'
import { fold } from '../core/text.ts'
import type { Messages } from '../i18n/messages.ts'
import { claimableStatuses, projectStatuses } from '../projects/rules.ts'
import type { ReportContent } from './rules.ts'
import type { CellFault, WorkbookField } from './workbook-model.ts'

export type FieldValue = ReportContent[WorkbookField]
export type ReadField =
  | { readonly value: FieldValue; readonly fault?: never }
  | { readonly fault: CellFault; readonly value?: never }

/** What a cell says of a field. Words of a list are known in every language given. */
export function readField(
  field: WorkbookField,
  cell: ReadCell,
  words: readonly Messages[],
): ReadField {
  if (cell !== null && typeof cell === 'object' && 'error' in cell) return { fault: 'error-cell' }
  switch (field) {
    case 'percent':
      return percentOf(cell)
    case 'status':
      return statusOf(textOf(cell), words)
    case 'keepsPrevious':
      return keepsOf(textOf(cell), words)
    default: {
      const value = cleanText(textOf(cell))
      return [...value].length > proseLimit ? { fault: 'too-long' } : { value }
    }
  }
}

/** A number is of a hundred here, as the heading says, unless the cell itself has the sign. */
function percentOf(cell: ReadCell): ReadField {
  const isNumber = cell !== null && typeof cell === 'object' && 'number' in cell
  const read = isNumber
    ? cell.percent
      ? readPercent(cell)
      : percentIn(`${exact(cell.number)}`)
    : percentIn(textOf(cell))
  if (read.fault === undefined) return { value: read.value }
  if (read.fault === 'out-of-range') return { fault: 'percent-range' }
  return { fault: read.fault === 'decimals' ? 'percent-decimals' : 'percent' }
}

function statusOf(text: string, words: readonly Messages[]): ReadField {
  const asked = fold(text)
  if (asked === '') return { value: null }
  const status = projectStatuses.find((known) =>
    words.some((catalogue) => fold(catalogue.status[known]) === asked),
  )
  return status ? { value: status } : { fault: 'choice' }
}

function keepsOf(text: string, words: readonly Messages[]): ReadField {
  const asked = fold(text)
  if (asked === '') return { value: false }
  const isYes = words.some(({ workbook }) => fold(workbook.keeps.yes) === asked)
  return isYes ? { value: true } : { fault: 'choice' }
}

/** What an officer may not claim stays where it is, and is not written anew. */
export function isClaimable(field: WorkbookField, value: FieldValue): boolean {
  const claimable: readonly FieldValue[] = [null, ...claimableStatuses]
  return field !== 'status' || claimable.includes(value)
}

/** Blanks and what no cell can hold come and go between programs: they are no difference. */
export function isSame(one: FieldValue, other: FieldValue): boolean {
  if (typeof one !== 'string' || typeof other !== 'string') return one === other
  return one === other || bare(one) === bare(other)
}

function bare(text: string): string {
  return (
    cleanText(text)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replace(/[^\S\n]+/g, ' ')
      .replace(/ ?\n ?/g, '\n')
      .trim()
  )
}
