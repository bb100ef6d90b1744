import { isoOf } from '@app/shared/core/day.ts'
import { ordered, type SortValue } from '@app/shared/core/order.ts'
import { byKey, fold, searchWords, sortKey } from '@app/shared/core/text.ts'
import type { AccountQuery } from '@app/shared/users/contract.ts'
import type { AccountRow } from '@app/shared/users/model.ts'
import { roles } from '@app/shared/users/rules.ts'
import type { AccountColumnKey } from '@app/shared/users/sheet.ts'
import { standingOf, standings } from '@app/shared/users/standing.ts'
import type { AccountFacts } from './users.sql.ts'

export type TableQuery = Omit<AccountQuery, 'page' | 'pageSize'>

interface Moment {
  /** The machine's clock: passwords and locks run by it. */
  readonly now: number
  readonly locks: ReadonlyMap<string, number>
}

export function rowOf(facts: AccountFacts, { now, locks }: Moment): AccountRow {
  const { unitKey: _, oneTimeUntil, signedInAt, secondFactorAt, ...account } = facts
  const mustChange = facts.mustChange ?? true
  const lockedUntil = locks.get(facts.username) ?? null
  const text = (instant: number | null) => (instant === null ? null : isoOf(instant))
  return {
    ...account,
    standing: standingOf({ state: facts.state, mustChange, lockedUntil }, now),
    signedInAt: text(signedInAt),
    lockedUntil: text(lockedUntil),
    passwordUntil: mustChange ? text(oneTimeUntil) : null,
    secondFactorAt: text(secondFactorAt),
  }
}

/** What the question asks for, in its order; without one by name, as a list of people is read. */
export function tabulate(
  accounts: readonly AccountFacts[],
  query: TableQuery,
  moment: Moment,
): AccountRow[] {
  const known = accounts
    .map((facts) => ({ row: rowOf(facts, moment), key: sortKey(facts.name), facts }))
    .filter(({ row }) => answers(row, query))
    .toSorted((left, right) => byKey(left.key, right.key))
  const { sort } = query
  if (sort === undefined) return known.map(({ row }) => row)
  const column = sort.replace('-', '') as AccountColumnKey // the contract knows the names
  const direction = sort.startsWith('-') ? -1 : 1
  return ordered(known, (each) => sortValue(each, column), direction).map(({ row }) => row)
}

function answers(row: AccountRow, { q = '', role, unit, standing }: TableQuery): boolean {
  const text = ` ${fold(`${row.name} ${row.username}`)}`
  return (
    searchWords(q).every((word) => text.includes(` ${word}`)) &&
    (role === undefined || role.some((wanted) => row.roles.includes(wanted))) &&
    (unit === undefined || (row.unitId !== null && unit.includes(row.unitId))) &&
    (standing === undefined || standing.includes(row.standing))
  )
}

interface Known {
  readonly row: AccountRow
  readonly key: string
  readonly facts: AccountFacts
}

/** Closed lists stand in the order of their list, units in their own. */
function sortValue({ row, key, facts }: Known, column: AccountColumnKey): SortValue {
  switch (column) {
    case 'name':
      return key
    case 'roles':
      return roles.findIndex((role) => row.roles.includes(role))
    case 'unitName':
      return facts.unitKey
    case 'standing':
      return standings.indexOf(row.standing)
    default:
      return row[column]
  }
}
