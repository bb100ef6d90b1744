import type { OutputOf } from '@app/shared/core/endpoint.ts'
import type { session } from '@app/shared/session/contract.ts'
import type { Visit } from '#core/ctx.ts'
import { samplePassword } from '#sample/password.ts'
import { selectActiveAccounts } from './session.sql.ts'

type SampleAccounts = NonNullable<OutputOf<typeof session.welcome>['sampleAccounts']>

/** City accounts first, then the units in their order. */
export async function listSampleAccounts({ store }: Visit): Promise<SampleAccounts> {
  const accounts = await store.read(selectActiveAccounts)
  return {
    password: samplePassword,
    accounts: accounts.flatMap(({ roles: [role], ...account }) =>
      role ? [{ ...account, role }] : [],
    ),
  }
}
