import type { InputOf } from '@app/shared/core/endpoint.ts'
import { sessions } from '@app/shared/sessions/contract.ts'
import { units } from '@app/shared/units/contract.ts'
import { users } from '@app/shared/users/contract.ts'
import { query } from '#core/api.ts'

export type AccountListQuery = InputOf<typeof users.list>['query']

export const accountsQuery = (asked: AccountListQuery) => query(users.list, { query: asked })
export const accountQuery = (id: string) => query(users.get, { params: { id } })
export const accountHistoryQuery = (id: string) => query(users.history, { params: { id } })
export const accountSessionsQuery = (id: string) => query(sessions.ofAccount, { params: { id } })
/** Those that exist, for a form; with those that do not any more, for what is there already. */
export const everyUnitQuery = query(units.table, { query: { gone: 'true' } })
export const unitsQuery = query(units.list, { query: {} })
