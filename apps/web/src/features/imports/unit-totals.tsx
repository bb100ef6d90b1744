import type { Check } from '@app/shared/imports/contract.ts'
import type { ImportKind } from '@app/shared/imports/rules.ts'
import { useFormat } from '#core/format.ts'
import { DataTable } from '#ui/data-table.tsx'
import { Notice } from '#ui/notice.tsx'
import { useImportWords } from './words.ts'

interface Props {
  kind: ImportKind
  totals: Check['totals']
}

/** What each unit has now and would have: one that the file forgets is seen here. */
export function UnitTotals({ kind, totals }: Props) {
  const { preview } = useImportWords().importWizard
  const { totals: words } = preview
  const { number } = useFormat()
  const empty = totals.filter(({ after }) => after === 0).length
  return (
    <>
      {empty > 0 && <Notice tone="warning">{words.emptyCount(empty)}</Notice>}
      <DataTable
        caption={words.caption}
        captionHidden
        density="compact"
        rows={totals}
        rowKey={({ id }) => id}
        isCurrent={({ after }) => after === 0}
        columns={[
          {
            key: 'name',
            header: kind === 'units' ? preview.kinds : words.unit,
            cell: ({ name }) => <span lang="vi">{name}</span>,
          },
          {
            key: 'before',
            header: words.before,
            align: 'end',
            cell: ({ before }) => number(before),
          },
          {
            key: 'after',
            header: words.after,
            align: 'end',
            cell: ({ before, after }) =>
              before === after ? number(after) : <strong>{number(after)}</strong>,
          },
          {
            key: 'note',
            header: words.note,
            cell: ({ after }) => (after === 0 ? words.empty : ''),
          },
        ]}
      />
    </>
  )
}
