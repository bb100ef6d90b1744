import { type RefObject, Suspense, useState } from 'react'
import { type Cursor, cursorAt, type GridColumn } from '#ui/grid/grid-model.ts'
import { late } from '#ui/late.ts'
import type { EntryRow } from './entry-rows.ts'

/** With the form in it as large as the table, which must not wait for it. */
const ReportPanel = late(async () => (await import('./report-panel.tsx')).ReportPanel)

interface Opening {
  rows: readonly EntryRow[]
  cursor: Cursor
  setCursor: (cursor: Cursor) => void
  columns: readonly GridColumn<EntryRow>[]
  input: RefObject<HTMLTextAreaElement | null>
}

/** Which report stands in full beside the table. */
export function useOpening({ rows, cursor, setCursor, columns, input }: Opening) {
  const [openId, setOpenId] = useState<string | null>(null)
  const column = columns[cursor.column]
  const at = rows.findIndex(({ id }) => id === openId)
  const row = rows[at]
  const next = rows.findIndex(({ lock }, place) => place > at && lock === null)
  const goTo = (place: number) => setCursor(cursorAt(place, cursor.column))
  const close = () => {
    setOpenId(null)
    input.current?.focus({ preventScroll: true })
  }
  return {
    open: (wanted: EntryRow) => {
      const place = rows.findIndex(({ id }) => id === wanted.id)
      if (place !== cursor.row) goTo(place)
      setOpenId(wanted.id)
    },
    panel: row && (
      <Suspense>
        <ReportPanel
          report={row.drafted.report}
          field={column && column.kind !== 'read' ? column.key : 'percent'}
          onClose={close}
          onNext={() => {
            if (next < 0) return close()
            goTo(next)
            setOpenId(rows[next]?.id ?? null)
          }}
        />
      </Suspense>
    ),
  }
}
