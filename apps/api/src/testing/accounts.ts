import type { Person } from '@app/shared/users/rules.ts'
import { introduce, revise } from '#store/revise.ts'
import type { Store } from '#store/store.ts'
import { given } from './given.ts'

/** Accounts of these people; only who is told or listed needs one, `call` itself asks for none. */
export async function givenAccounts(store: Store, ...people: Person[]): Promise<void> {
  const rows = people.map(({ roles, ...person }) => ({
    ...{ ...person, roles: [...roles], username: person.id, state: 'active' as const },
  }))
  await given(store, (tx) => introduce(tx, 'user', rows))
}

export async function givenClosed(store: Store, { id }: Person): Promise<void> {
  await given(store, (tx) => revise(tx, 'user', { id, version: 1 }, { state: 'closed' }))
}
