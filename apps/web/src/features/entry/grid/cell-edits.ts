import { percentIn } from '@app/shared/core/read-percent.ts'
import type { Messages } from '@app/shared/i18n/messages.ts'
import { claimableStatuses } from '@app/shared/projects/rules.ts'
import { type Edits, edited, withSuggestion } from '@app/shared/reports/edit.ts'
import type { ReportContent } from '@app/shared/reports/rules.ts'
import { choiceOf } from '#ui/grid/choice-text.ts'
import type { GridChoice } from '#ui/grid/grid-model.ts'
import type { EntryRow, Unread } from './entry-rows.ts'

/** What of a report the table writes. */
const gridFields = ['percent', 'status', 'results', 'difficulties', 'keepsPrevious'] as const

/** A row before or after a step. */
export interface Standing {
  readonly content: Pick<ReportContent, (typeof gridFields)[number]>
  readonly unread: Unread
}

export interface RowStep {
  readonly id: string
  readonly before: Standing
  readonly after: Standing
}

export function statusChoices(words: Messages): GridChoice[] {
  return claimableStatuses.map((value) => ({ value, label: words.status[value] }))
}

/** What a row becomes when texts are written in its cells; what cannot be read stays as it was typed. */
export function rowStep(
  row: EntryRow,
  texts: Readonly<Record<string, string>>,
  words: Messages,
): RowStep {
  const read = Object.entries(texts).map(([key, text]) => ({
    key,
    text,
    edits: editsIn(key, text, words),
  }))
  const wrong = read.filter(({ edits }) => edits === null).map(({ key, text }) => [key, text])
  const kept = Object.entries(row.unread).filter(([key]) => !(key in texts))
  const edits: Edits = Object.assign({}, ...read.map((cell) => cell.edits ?? {}))
  const { content, report } = row.drafted
  const said = edits.status === null && content.status === null ? withoutStatus(edits) : edits
  return {
    id: row.id,
    before: standingOf(row),
    after: {
      content: picked(edited(content, withSuggestion(content, said, report), report)),
      unread: Object.fromEntries([...kept, ...wrong]),
    },
  }
}

export function keepStep(row: EntryRow): RowStep {
  const { content, report } = row.drafted
  const { percent: _, ...unread } = row.unread
  const after = picked(edited(content, { keepsPrevious: true }, report))
  return { id: row.id, before: standingOf(row), after: { content: after, unread } }
}

export function standingOf({ drafted, unread }: EntryRow): Standing {
  return { content: picked(drafted.content), unread }
}

/** The edits that lead from how a report stands to how it should. */
export function editsTo(content: Standing['content'], now: ReportContent): Edits {
  const changed = gridFields.filter((field) => content[field] !== now[field])
  const edits: Edits = Object.fromEntries(changed.map((field) => [field, content[field]]))
  // It takes the percent along, and ends by itself.
  return edits.keepsPrevious && content.status !== null
    ? { ...edits, status: content.status }
    : edits
}

/** A blank status beside a typed percent is none that was chosen. */
function withoutStatus({ status: _, ...edits }: Edits): Edits {
  return edits
}

function picked(content: ReportContent): Standing['content'] {
  const { percent, status, results, difficulties, keepsPrevious } = content
  return { percent, status, results, difficulties, keepsPrevious }
}

function editsIn(key: string, text: string, words: Messages): Edits | null {
  if (key === 'percent') {
    const { value } = percentIn(text)
    return value === undefined ? null : { percent: value }
  }
  if (key === 'status') {
    if (text.trim() === '') return { status: null }
    const chosen = choiceOf(text, statusChoices(words))?.value
    const status = claimableStatuses.find((known) => known === chosen)
    return status ? { status } : null
  }
  return { [key]: text }
}
