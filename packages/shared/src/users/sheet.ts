import type { Column } from '../core/sheet.ts'
import type { Messages } from '../i18n/messages.ts'
import { type HistoryRow, historyColumns } from '../projects/history-sheet.ts'
import type { AccountRow } from './model.ts'

/** The columns of the accounts table. */
export const accountColumns = {
  name: { kind: 'text', header: (t) => t.users.name, value: (row) => row.name, width: 26 },
  username: {
    kind: 'text',
    header: (t) => t.users.username,
    value: (row) => row.username,
    width: 20,
  },
  roles: {
    kind: 'text',
    header: (t) => t.users.roles,
    value: (row, t) => rolesText(row.roles, t),
    width: 30,
  },
  unitName: {
    kind: 'text',
    header: (t) => t.users.unit,
    value: (row, t) => row.unitName ?? t.users.city,
    width: 30,
  },
  standing: {
    kind: 'text',
    header: (t) => t.users.standing,
    value: (row, t) => t.users.standings[row.standing],
    width: 24,
  },
  signedInAt: {
    kind: 'instant',
    header: (t) => t.users.signedInAt,
    value: (row) => row.signedInAt,
  },
  lockedUntil: {
    kind: 'instant',
    header: (t) => t.users.lockedUntil,
    value: (row) => row.lockedUntil,
    optional: true,
  },
  passwordUntil: {
    kind: 'instant',
    header: (t) => t.users.passwordUntil,
    value: (row) => row.passwordUntil,
    optional: true,
  },
  secondFactorAt: {
    kind: 'instant',
    header: (t) => t.users.secondFactorAt,
    value: (row) => row.secondFactorAt,
    optional: true,
  },
} as const satisfies Record<string, Column<AccountRow, Messages<'users'>>>
export type AccountColumnKey = keyof typeof accountColumns

export function rolesText(roles: AccountRow['roles'], { role }: Messages): string {
  return roles.map((each) => role[each]).join('; ')
}

type AccountHistoryColumn = Column<HistoryRow, Messages<'users'>>

/** As those of a project, in the words of an account. */
export const accountHistoryColumns: Record<keyof typeof historyColumns, AccountHistoryColumn> = {
  ...historyColumns,
  action: { ...historyColumns.action, value: (row, t) => accountActionText(row.action, t) },
  field: {
    ...historyColumns.field,
    value: ({ change }, t) => (change ? accountFieldLabel(change.field, t) : null),
  },
}

/** What a change record calls `user.close`, in words. */
export function accountActionText(action: string, { users }: Messages<'users'>): string {
  return Object.hasOwn(users.actions, action)
    ? users.actions[action as keyof typeof users.actions]
    : users.otherAction
}

export function accountFieldLabel(field: string, { users }: Messages<'users'>): string {
  const { name, username, roles, unit: unitId, standing: state } = users
  const { takenOverBy, handedOverOn } = users
  const labels: Readonly<Record<string, string>> = {
    ...{ name, username, roles, unitId, state, takenOverBy, handedOverOn },
  }
  return labels[field] ?? field
}
