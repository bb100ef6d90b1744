import { percentIn } from '@app/shared/core/read-percent.ts'
import type { Messages } from '@app/shared/i18n/messages.ts'
import { gapBetween, suggestedStatus } from '@app/shared/projects/rules.ts'
import { IconLayoutSidebarRightExpand } from '@tabler/icons-react'
import { type Formats, useFormat } from '#core/format.ts'
import { GapText } from '#parts/gap-text.tsx'
import { ProgressBar } from '#parts/progress-bar.tsx'
import { StatusBadge } from '#parts/status-badge.tsx'
import type { CellMark, GridColumn } from '#ui/grid/grid-model.ts'
import { useEntryGridWords } from '../words.ts'
import { statusChoices } from './cell-edits.ts'
import type { EntryRow } from './entry-rows.ts'
import css from './entry-table.module.css'

interface Manner {
  words: Messages<'entryGrid'>
  format: Formats
  onOpen: (row: EntryRow) => void
  /** The window has little room beside the frozen columns. */
  isNarrow: boolean
}

export function entryColumns(manner: Manner): GridColumn<EntryRow>[] {
  const { words, format } = manner
  const { columns } = words.entryGrid
  const read = { kind: 'read' } as const
  return [
    {
      ...read,
      key: 'place',
      header: columns.place,
      width: 48,
      frozen: true,
      text: ({ place }) => format.number(place),
    },
    projectColumn(manner),
    {
      ...read,
      key: 'planned',
      header: columns.planned,
      width: 70,
      align: 'end',
      text: ({ drafted: { report } }) => format.percent(report.plannedPercent),
    },
    {
      ...read,
      key: 'previous',
      header: columns.previous,
      width: 66,
      align: 'end',
      text: ({ drafted: { report } }) => format.percent(report.previousPercent),
    },
    {
      ...read,
      key: 'gap',
      header: columns.gap,
      width: 144,
      text: (row) => format.points(gapOf(row)),
      show: (row) => <Gap row={row} />,
    },
    // What is written stands together: a block of the office's own table falls into place.
    percentColumn(manner),
    statusColumn(manner),
    proseColumn('results', manner),
    proseColumn('difficulties', manner),
    {
      ...read,
      key: 'state',
      header: columns.state,
      width: 134,
      text: (row) => stateText(row, words),
      show: ({ drafted }) =>
        drafted.state === 'saved' ? null : words.entryGrid.save[drafted.state],
      mark: (row) => stateMark(row, words),
    },
  ]
}

function projectColumn({ words, onOpen, isNarrow }: Manner): GridColumn<EntryRow> {
  return {
    key: 'project',
    header: words.entryGrid.columns.project,
    kind: 'read',
    width: isNarrow ? 170 : 264,
    frozen: true,
    isRowHeader: true,
    text: ({ drafted: { report } }) => `${report.projectCode} ${report.projectTitle}`,
    show: (row) => {
      const { projectCode, projectTitle } = row.drafted.report
      return (
        <span className={css.project} title={`${projectCode} ${projectTitle}`}>
          <span className={css.name}>
            <strong>{projectCode}</strong> <span lang="vi">{projectTitle}</span>
          </span>
          <button
            type="button"
            tabIndex={-1}
            className={css.open}
            title={words.entryGrid.open(projectCode)}
            aria-label={words.entryGrid.open(projectCode)}
            onClick={() => onOpen(row)}
          >
            <IconLayoutSidebarRightExpand size={18} aria-hidden="true" />
          </button>
        </span>
      )
    },
  }
}

function percentColumn({ words, format }: Manner): GridColumn<EntryRow> {
  const isOpen = ({ drafted: { content, report }, lock, unread }: EntryRow) =>
    lock === null &&
    content.percent === null &&
    report.previousPercent !== null &&
    unread['percent'] === undefined
  const number = (value: number | null) => (value === null ? '' : format.number(value))
  return {
    key: 'percent',
    header: words.entryGrid.columns.percent,
    kind: 'number',
    width: 70,
    text: ({ drafted, unread }) => unread['percent'] ?? number(drafted.content.percent),
    show: (row) =>
      isOpen(row)
        ? number(row.drafted.report.previousPercent)
        : (row.unread['percent'] ?? number(row.drafted.content.percent)),
    mark: (row) => {
      const typed = row.unread['percent']
      const fault = typed === undefined ? undefined : percentIn(typed).fault
      if (fault) return { tone: 'invalid', message: words.shell.percent[fault] }
      return isOpen(row) ? { tone: 'unconfirmed', message: words.entryGrid.unconfirmed } : null
    },
  }
}

function statusColumn({ words }: Manner): GridColumn<EntryRow> {
  const choices = statusChoices(words)
  const label = ({ drafted: { content }, unread }: EntryRow) =>
    unread['status'] ?? (content.status === null ? '' : words.status[content.status])
  return {
    key: 'status',
    header: words.entryGrid.columns.status,
    kind: 'choice',
    width: 198,
    choices,
    text: label,
    show: (row) => {
      const { status } = row.drafted.content
      return row.unread['status'] === undefined && status ? (
        <StatusBadge status={status} />
      ) : (
        label(row)
      )
    },
    mark: (row) => {
      if (row.unread['status'] === undefined) return againstSuggestion(row, words)
      const names = choices.map((choice) => choice.label).join(', ')
      return { tone: 'invalid', message: words.entryGrid.wrongStatus(names) }
    },
  }
}

/** “Đang vướng mắc” is never suggested, so it is against nothing. */
function againstSuggestion({ drafted }: EntryRow, words: Messages<'entryGrid'>): CellMark | null {
  const { content, report } = drafted
  if (content.percent === null || content.status === null || content.status === 'blocked') {
    return null
  }
  const suggested = suggestedStatus(content.percent, report.plannedPercent, report.limits)
  if (suggested === content.status) return null
  return { tone: 'changed', message: words.entryGrid.against(words.status[suggested]) }
}

function proseColumn(field: 'results' | 'difficulties', { words }: Manner): GridColumn<EntryRow> {
  return {
    key: field,
    header: words.entryGrid.columns[field],
    kind: 'text',
    width: field === 'results' ? 168 : 130,
    grow: field === 'results' ? 3 : 2,
    text: ({ drafted: { content } }) => content[field],
    show: ({ drafted: { content } }) => (
      <>
        {field === 'results' && content.keepsPrevious && (
          <span className={css.chip}>{words.entryGrid.kept}</span>
        )}
        <span lang="vi">{content[field]}</span>
      </>
    ),
  }
}

export function stateText(
  { drafted: { report, state, content } }: EntryRow,
  words: Messages<'entryGrid'>,
): string {
  const { entryGrid, reportState } = words
  // What was typed makes a draft of it, before the server has said so.
  const isBegun = report.state === 'todo' && (content.percent !== null || state !== 'saved')
  const word = reportState[isBegun ? 'draft' : report.state]
  return state === 'saved' ? word : `${word}, ${entryGrid.save[state]}`
}

function stateMark({ drafted, lock }: EntryRow, words: Messages<'entryGrid'>): CellMark | null {
  const { problem, state } = drafted
  if (problem) return { tone: 'invalid', message: problem }
  if (state === 'conflict') return { tone: 'changed', message: words.drafts.state.conflict }
  return lock ? { tone: 'locked', message: lock } : null
}

function gapOf({ drafted: { content, report } }: EntryRow): number | null {
  return gapBetween(content.percent, report.plannedPercent)
}

function Gap({ row }: { row: EntryRow }) {
  const { content, report } = row.drafted
  return (
    <span className={css.gap}>
      <ProgressBar
        actual={content.percent}
        planned={report.plannedPercent}
        previous={report.previousPercent}
      />
      <span className={css.points}>
        <GapText gap={gapOf(row)} />
      </span>
    </span>
  )
}

export function useManner(): Pick<Manner, 'words' | 'format'> {
  return { words: useEntryGridWords(), format: useFormat() }
}
