import type { UnitRow } from '@app/shared/units/model.ts'
import { type UnitColumnKey, unitColumns } from '@app/shared/units/sheet.ts'
import { hasRole } from '@app/shared/users/rules.ts'
import { Link } from 'react-router'
import { useSession } from '#core/session.tsx'
import { sheetColumns } from '#parts/sheet-columns.tsx'
import { paths } from '#paths.ts'
import { DataTable } from '#ui/data-table.tsx'
import { useUnitWords } from './words.ts'

const keys = Object.keys(unitColumns) as UnitColumnKey[]

interface Props {
  rows: readonly UnitRow[]
  sort: string | null
  onSort: (sort: string) => void
}

export function UnitTable({ rows, sort, onSort }: Props) {
  const words = useUnitWords()
  const { person } = useSession()
  const own = hasRole(person, 'admin')
    ? { accounts: (row: UnitRow) => <AccountsLink {...row} /> }
    : {}
  return (
    <DataTable
      caption={words.units.sheet.title}
      captionHidden
      columns={sheetColumns({ sheet: unitColumns, keys, own, words })}
      rows={rows}
      rowKey={({ id }) => id}
      sort={sort ?? undefined}
      onSort={onSort}
    />
  )
}

/** Accounts are the administrators' business alone. */
function AccountsLink({ id, name, accounts }: UnitRow) {
  const { units } = useUnitWords()
  if (accounts === 0) return accounts
  return (
    <Link
      to={`${paths.userAccounts()}?${new URLSearchParams({ dv: id })}`}
      aria-label={units.accountsOf(name, accounts)}
    >
      {accounts}
    </Link>
  )
}
