import type { AuditEntry } from '@app/shared/audit/contract.ts'
import { auditColumns } from '@app/shared/audit/sheet.ts'
import { actionText } from '@app/shared/audit/words.ts'
import { Link } from 'react-router'
import { useFormat } from '#core/format.ts'
import { useWords } from '#core/words.tsx'
import { paths } from '#paths.ts'
import { DataTable } from '#ui/data-table.tsx'
import type { TableColumn } from '#ui/table-column.ts'
import css from './audit-page.module.css'
import { useAuditWords } from './words.ts'

export function AuditTable({ entries }: { entries: readonly AuditEntry[] }) {
  const { audit } = useAuditWords()
  return (
    <DataTable
      caption={audit.caption}
      captionHidden
      columns={useColumns()}
      rows={entries}
      rowKey={({ id }) => String(id)}
    />
  )
}

function useColumns(): TableColumn<AuditEntry>[] {
  const words = { ...useWords(), ...useAuditWords() }
  const { instant } = useFormat()
  const { column } = words.audit
  const text = (key: 'roles' | 'objects', entry: AuditEntry) =>
    auditColumns[key].value(entry, words)
  return [
    {
      ...{ key: 'action', header: column.action, width: '11rem' },
      cell: (entry) => (
        <Link to={paths.auditEntry(entry.id)}>{actionText(entry.action, words)}</Link>
      ),
    },
    { key: 'at', header: column.at, nowrap: true, cell: ({ at }) => instant(at) },
    {
      ...{ key: 'who', header: column.who, width: '11rem' },
      cell: (entry) => (
        <>
          <span lang="vi">{entry.actorName}</span>
          <span className={css.about}>
            {[text('roles', entry), entry.unitName].filter(Boolean).join(' · ')}
          </span>
        </>
      ),
    },
    {
      ...{ key: 'objects', header: column.objects, width: '18rem' },
      cell: (entry) => (
        <span className={css.lines} lang="vi">
          {text('objects', entry) ?? '–'}
        </span>
      ),
    },
    {
      ...{ key: 'reason', header: column.reason, width: '12rem' },
      cell: ({ reason }) => <span lang="vi">{reason ?? '–'}</span>,
    },
    {
      ...{ key: 'address', header: column.address, nowrap: true },
      cell: ({ address }) => address ?? '–',
    },
    {
      ...{ key: 'number', header: column.number, nowrap: true, align: 'end' },
      cell: ({ number }) => number ?? words.audit.unsealed,
    },
  ]
}
