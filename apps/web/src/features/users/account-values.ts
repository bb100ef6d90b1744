import { fieldsOf } from '@app/shared/core/faults.ts'
import type { Messages } from '@app/shared/i18n/messages.ts'
import { AccountDraft } from '@app/shared/users/contract.ts'
import type { AccountRow } from '@app/shared/users/model.ts'

/** What stands in the form. */
export type AccountValues = Pick<AccountRow, 'name' | 'username' | 'roles' | 'unitId'>

export const noValues: AccountValues = { name: '', username: '', roles: [], unitId: null }

export function valuesOf({ name, username, roles, unitId }: AccountRow): AccountValues {
  return { name, username, roles, unitId }
}

/** The rules the server has too, said before it is asked. */
export function faultsOf(values: AccountValues, { field }: Messages): Record<string, string> {
  return fieldsOf(AccountDraft.safeParse(values).error?.issues ?? [], field)
}

/** Only what differs is sent. */
export function changesOf(values: AccountValues, before: AccountValues) {
  const { name, roles, unitId } = values
  const isOther = roles.toSorted().join() !== before.roles.toSorted().join()
  return {
    ...(name !== before.name && { name }),
    ...(isOther && { roles }),
    ...(unitId !== before.unitId && { unitId }),
  }
}

export function isChanged(values: AccountValues, before: AccountValues): boolean {
  const isTyped = values.username !== before.username
  return isTyped || Object.keys(changesOf(values, before)).length > 0
}

/** Goes on from somebody else's version: what was changed here stays, the rest is theirs. */
export function rebase(
  values: AccountValues,
  { before, fresh }: { before: AccountValues; fresh: AccountValues },
): AccountValues {
  return { ...fresh, ...changesOf(values, before) }
}
