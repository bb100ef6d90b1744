import type { Report } from '@app/shared/reports/model.ts'
import type { ReportColumnKey } from '@app/shared/reports/sheet.ts'
import { useMediaQuery } from '@mantine/hooks'
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import { ActionButton } from '#ui/action-button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Grid } from '#ui/grid/grid.tsx'
import { type Cursor, clamped, cursorAt, type GridColumn, rangeOf } from '#ui/grid/grid-model.ts'
import { UnsavedGuard } from '#ui/unsaved-guard.tsx'
import { useEntryGridWords } from '../words.ts'
import { WorkExport } from '../work-export.tsx'
import { entryColumns, useManner } from './entry-columns.tsx'
import { Filters, useFilter } from './entry-filters.tsx'
import { type EntryRow, isIn, mayKeep } from './entry-rows.ts'
import css from './entry-table.module.css'
import { PasteLine } from './paste-line.tsx'
import { type Entry, useEntry } from './use-entry.ts'
import { useOpening } from './use-opening.tsx'
import { usePaste } from './use-paste.ts'

/** What the columns of the table hold. */
const inFile: readonly ReportColumnKey[] = [
  ...(['projectCode', 'projectTitle', 'plannedPercent', 'previousPercent', 'gap'] as const),
  ...(['percent', 'status', 'results', 'difficulties', 'state'] as const),
]

interface Props {
  reports: readonly Report[]
  /** The table's one text field, which the page gives the focus when it is come to. */
  input: RefObject<HTMLTextAreaElement | null>
}

/** All reports of a unit in one period, a row each; one of them in full beside it. */
export function EntryTable({ reports, input }: Props) {
  const { entryGrid: words, entry: entryWords } = useEntryGridWords()
  const entry = useEntry(reports)
  const filter = useFilter(entry.rows)
  const columns = useColumns((row) => opening.open(row))
  const [given, setCursor] = useState(() => firstEmpty(entry.rows, columns))
  const size = { rows: filter.shown.length, columns: columns.length }
  const cursor = clamped(given, size)
  const paste = usePaste(entry, filter.shown, columns)
  const opening = useOpening({ rows: filter.shown, cursor, setCursor, columns, input })
  const undo = () => {
    paste.dismiss()
    entry.undo()
  }

  // The work begins in the table, also on the first page of a visit; the focus is outside React.
  useEffect(() => {
    input.current?.focus({ preventScroll: true })
  }, [input])

  return (
    <div className={css.work}>
      <div className={css.main}>
        <div className={`${css.bar} no-print`}>
          <Filters rows={entry.rows} name={filter.name} onChoose={filter.choose} />
          <CellNote row={filter.shown[cursor.row]} column={columns[cursor.column]} />
          <KeepButton {...{ entry, cursor, shown: filter.shown, input }} />
          <WorkExport
            periodId={reports[0]?.periodId ?? ''}
            table={filter.name}
            reports={filter.shown.map(({ drafted }) => drafted.report)}
            columns={inFile}
          />
        </div>
        <PasteLine
          paste={paste}
          onUndo={undo}
          onDone={() => input.current?.focus({ preventScroll: true })}
        />
        {filter.shown.length === 0 ? (
          <div className="panel">
            <EmptyState title={words.none} />
          </div>
        ) : (
          <Grid
            label={words.label}
            columns={columns}
            rows={filter.shown}
            idOf={({ id }) => id}
            lockOf={({ lock }) => lock}
            cellLabel={(row, column) => words.cell(row.drafted.report.projectCode, column)}
            cursor={cursor}
            onCursor={setCursor}
            input={input}
            onEdit={(changes) => {
              paste.dismiss()
              entry.edit(changes)
            }}
            onPaste={paste.paste}
            onUndo={undo}
            onRedo={entry.redo}
            onOpen={opening.open}
            foot={<p className={`${css.help} no-print`}>{words.help}</p>}
          />
        )}
      </div>
      {opening.panel}
      {/* What cannot be read is kept nowhere else. */}
      <UnsavedGuard
        when={entry.rows.some(({ unread }) => Object.keys(unread).length > 0)}
        title={entryWords.leave.title}
        text={entryWords.leave.text}
      />
    </div>
  )
}

function useColumns(open: (row: EntryRow) => void): GridColumn<EntryRow>[] {
  const manner = useManner()
  const isNarrow = useMediaQuery('(max-width: 1023px)') ?? false
  const latest = useRef(open)
  // Rows are not drawn anew for another function that does the same.
  useEffect(() => {
    latest.current = open
  })
  const { words, format } = manner
  return useMemo(
    () => entryColumns({ words, format, isNarrow, onOpen: (row) => latest.current(row) }),
    [words, format, isNarrow],
  )
}

interface KeepProps {
  entry: Entry
  shown: readonly EntryRow[]
  cursor: Cursor
  input: RefObject<HTMLTextAreaElement | null>
}

function KeepButton({ entry, shown, cursor, input }: KeepProps) {
  const { entryGrid: words, entry: single } = useEntryGridWords()
  const { top, bottom } = rangeOf(cursor)
  const chosen = shown.slice(top, bottom + 1)
  const able = chosen.filter(mayKeep)
  return (
    <ActionButton
      variant="default"
      size="compact-md"
      blockedBy={able.length === 0 && words.keepBlocked}
      onClick={() => {
        entry.keep(able)
        input.current?.focus({ preventScroll: true })
      }}
    >
      {able.length > 1 ? words.keepCount(able.length) : single.keep}
    </ActionButton>
  )
}

interface CellNoteProps {
  row: EntryRow | undefined
  column: GridColumn<EntryRow> | undefined
}

/** What is to be known of the active cell: it says the same itself to people who hear it. */
function CellNote({ row, column }: CellNoteProps) {
  const mark = row && column?.mark?.(row)
  const says = mark?.message ?? row?.lock ?? row?.drafted.problem
  return (
    <p className={css.says} data-tone={mark?.tone} title={says ?? undefined}>
      {says}
    </p>
  )
}

/** The first percentage that is still to be entered, else that can be. */
function firstEmpty(rows: readonly EntryRow[], columns: readonly GridColumn<EntryRow>[]): Cursor {
  const empty = rows.findIndex((one) => isIn('empty', one))
  const row = empty < 0 ? rows.findIndex(({ lock }) => lock === null) : empty
  return cursorAt(
    Math.max(0, row),
    columns.findIndex(({ key }) => key === 'percent'),
  )
}
