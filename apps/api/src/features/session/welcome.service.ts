import type { OutputOf } from '@app/shared/core/endpoint.ts'
import type { session } from '@app/shared/session/contract.ts'
import type { Visit } from '#core/ctx.ts'
import { installedAt } from '#sample/installed.ts'
import { samplePassword } from '#sample/password.ts'
import { selectAccountsSince } from './session.sql.ts'

type SampleAccounts = NonNullable<OutputOf<typeof session.welcome>['sampleAccounts']>

/** Those that the sample’s password opens: city accounts first, then the units in their order. */
export async function listSampleAccounts({ store }: Visit): Promise<SampleAccounts> {
  const accounts = await store.read((tx) => selectAccountsSince(tx, installedAt))
  return {
    password: samplePassword,
    accounts: accounts.flatMap(({ roles: [role], ...account }) =>
      role ? [{ ...account, role }] : [],
    ),
  }
}
