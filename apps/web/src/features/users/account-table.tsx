import type { OutputOf } from '@app/shared/core/endpoint.ts'
import type { users as endpoints } from '@app/shared/users/contract.ts'
import { accountColumns } from '@app/shared/users/sheet.ts'
import { Link } from 'react-router'
import { sheetColumns } from '#parts/sheet-columns.tsx'
import { paths } from '#paths.ts'
import { ColumnChooser } from '#ui/column-chooser.tsx'
import { DataTable } from '#ui/data-table.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Pager } from '#ui/pager.tsx'
import css from './accounts-page.module.css'
import {
  allColumns,
  columnsOf,
  isColumn,
  type ListView,
  pageSizes,
  usualColumns,
} from './list-params.ts'
import { useUserWords } from './words.ts'

interface Props {
  view: ListView
  page: OutputOf<typeof endpoints.list>
  onChange: (patch: Partial<ListView>) => void
}

export function AccountTable({ view, page, onChange }: Props) {
  const words = useUserWords()
  const { users } = words
  const columns = sheetColumns({
    ...{ sheet: accountColumns, keys: columnsOf(view), words },
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
          <ColumnChooser
            columns={allColumns.map((key) => ({
              key,
              label: accountColumns[key].header(words),
              fixed: key === allColumns[0],
            }))}
            shown={[...columnsOf(view)]}
            usual={usualColumns}
            onChange={(shown) => onChange({ cot: shown.filter(isColumn) })}
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
