import type { HistoryEntry } from '@app/shared/projects/contract.ts'
import { type HistoryRow, historyRows } from '@app/shared/projects/history-sheet.ts'
import { users as endpoints } from '@app/shared/users/contract.ts'
import { accountHistoryColumns } from '@app/shared/users/sheet.ts'
import { ExportButton } from '#parts/export-button.tsx'
import { LogLink } from '#parts/log-link.tsx'
import { sheetColumns } from '#parts/sheet-columns.tsx'
import { DataTable } from '#ui/data-table.tsx'
import css from './account-history.module.css'
import { useUserWords } from './words.ts'

const keys = Object.keys(accountHistoryColumns) as (keyof typeof accountHistoryColumns)[]

interface Props {
  id: string
  /** Latest first. */
  entries: readonly HistoryEntry[]
}

/** Every change with what it changed: the rows of the screen are those of the file. */
export function AccountHistory({ id, entries }: Props) {
  const words = useUserWords()
  const rows = historyRows(entries)
  const columns = sheetColumns<(typeof keys)[number], HistoryRow, typeof words>({
    ...{ sheet: accountHistoryColumns, keys, words },
  })
  return (
    <section aria-labelledby="history" className="stack">
      <div className={css.heading}>
        <h2 id="history">{words.users.history}</h2>
        <ExportButton quiet file={endpoints.historyFile} id={id} query={{}} rows={rows.length} />
      </div>
      <DataTable
        caption={words.users.history}
        captionHidden
        columns={columns.map((column) => ({ ...column, sortable: false }))}
        rows={rows}
        rowKey={({ at, version, change, action }) => `${at} ${action} ${version} ${change?.field}`}
      />
      <p>
        <LogLink entity="user" id={id} />
      </p>
    </section>
  )
}
