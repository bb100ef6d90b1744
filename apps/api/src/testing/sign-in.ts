import type { Endpoint } from '@app/shared/core/endpoint.ts'
import { session } from '@app/shared/session/contract.ts'
import type { Role } from '@app/shared/users/rules.ts'
import { buildApp } from '#app.ts'
import type { Backups } from '#core/backups.ts'
import type { Answer } from '#core/log.ts'
import { hashPassword } from '#features/session/password-hash.service.ts'
import { makeIdentify } from '#features/session/session.service.ts'
import { introduce } from '#store/revise.ts'
import type { Store } from '#store/store.ts'
import { noBackups } from './backups.ts'
import { openTestStore } from './engines.ts'
import { given, givenUnits } from './given.ts'

const password = 'một câu dễ nhớ của tôi'
const passwordHash = await hashPassword(password)

interface Asked {
  readonly sid?: string | undefined
  readonly body?: object
  /** Whatever else the browser sends. */
  readonly cookies?: Record<string, string>
}

interface Own {
  /** Absent: an empty database of its own. */
  readonly store?: Store
  readonly requestsPerMinute?: number
  readonly onAnswer?: (answer: Answer) => void
  /** Absent: there are none. */
  readonly backups?: Backups
}

/** `badinh` (an officer) and `quantri` (an administrator) with real sessions on a real database. */
export async function signInWorld({ backups = noBackups, ...own }: Own = {}) {
  const clock = { now: Date.parse('2014-09-29T09:00:00+07:00') }
  const now = () => clock.now
  const { store: opened, ...options } = own
  const store = opened ?? (await openTestStore({ now }))
  const identify = makeIdentify(store)
  const lines: string[] = []
  const deps = {
    ...{ store, now, wallNow: now, pause: async () => {} },
    identify: (token: string) => identify(token, clock.now),
    backups,
    installation: { sample: false, loopback: true },
  }
  const logger = { level: 'trace', stream: { write: (line: string) => lines.push(line) } }
  const app = await buildApp(deps, { logger, ...options })
  await givenUnits(store, { id: 'ba-dinh', name: 'Quận Ba Đình' })
  await givenAccount('badinh', ['officer'], 'ba-dinh')
  await givenAccount('quantri', ['admin'], null)

  async function givenAccount(username: string, roles: Role[], unitId: string | null) {
    await given(store, async (tx) => {
      const account = { id: username, username, name: `Người ${username}`, roles, unitId }
      await introduce(tx, 'user', [{ ...account, state: 'active' }])
      const credential = { userId: username, passwordHash, mustChange: false, changedAt: clock.now }
      await tx.db.insert(tx.t.credential).values(credential)
    })
  }

  async function ask(
    endpoint: Pick<Endpoint, 'method' | 'path'>,
    { sid, body, cookies }: Asked = {},
  ) {
    const answer = await app.inject({
      ...{ method: endpoint.method, url: endpoint.path },
      cookies: { ...cookies, ...(sid !== undefined && { sid }) },
      ...(body && { payload: body }),
    })
    const given = Object.fromEntries(answer.cookies.map(({ name, value }) => [name, value]))
    return {
      status: answer.statusCode,
      body: answer.json(),
      headers: answer.headers,
      cookies: given,
    }
  }

  async function signIn(
    username: string,
    own: { password?: string; code?: string; device?: string } = {},
  ) {
    const { device, ...said } = own
    const answer = await ask(session.signIn, {
      body: { username, password, ...said },
      ...(device !== undefined && { cookies: { device } }),
    })
    return { ...answer, sid: answer.cookies['sid'], device: answer.cookies['device'] ?? '' }
  }

  async function enter(username: string): Promise<string> {
    const { sid, status } = await signIn(username)
    if (sid === undefined) throw new Error(`${username} was not let in: ${status}`)
    return sid
  }

  return { app, store, clock, lines, password, givenAccount, ask, signIn, enter }
}
