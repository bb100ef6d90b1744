import type { OutputOf } from '@app/shared/core/endpoint.ts'
import type { users as endpoints } from '@app/shared/users/contract.ts'
import { accountColumns } from '@app/shared/users/sheet.ts'
import { Link } from 'react-router'
import { ColumnChoice } from '#parts/column-choice.tsx'
import { sheetColumns } from '#parts/sheet-columns.tsx'
import { pageSizes } from '#parts/table-address.ts'
import { paths } from '#paths.ts'
import { DataTable } from '#ui/data-table.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Pager } from '#ui/pager.tsx'
import css from './accounts-page.module.css'
import { columns as allColumns, type TableView } from './table-params.ts'
import { useUserWords } from './words.ts'

interface Props {
  view: TableView
  page: OutputOf<typeof endpoints.list>
  onChange: (patch: Partial<TableView>) => void
}

export function AccountTable({ view, page, onChange }: Props) {
  const words = useUserWords()
  const { users } = words
  const columns = sheetColumns({
    ...{ sheet: accountColumns, keys: allColumns.shown(view.cot), words },
    own: {
      name: ({ id, name }) => (
        <Link to={paths.userAccount(id)} lang="vi">
          {name}
        </Link>
      ),
    },
  })
  return (
    <>
      <div className={css.head}>
        <p role="status">{users.count(page.total)}</p>
        <div className="no-print">
          <ColumnChoice
            columns={allColumns}
            labelOf={(key) => accountColumns[key].header(words)}
            value={view.cot}
            onChange={(cot) => onChange({ cot })}
          />
        </div>
      </div>
      <DataTable
        caption={users.sheet.title}
        captionHidden
        columns={columns}
        rows={page.items}
        rowKey={({ id }) => id}
        sort={view.sx ?? undefined}
        onSort={(sx) => onChange({ sx })}
        empty={<EmptyState title={users.none}>{users.noneNote}</EmptyState>}
      />
      {page.items.length > 0 && <Pager {...page} pageSizes={pageSizes} />}
    </>
  )
}
