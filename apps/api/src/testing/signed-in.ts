import type { Endpoint, InputOf, OutputOf } from '@app/shared/core/endpoint.ts'
import type { Problem } from '@app/shared/core/problem.ts'
import { urlOf } from '@app/shared/core/url.ts'
import { session } from '@app/shared/session/contract.ts'
import type { Person } from '@app/shared/users/rules.ts'
import { hashPassword } from '#features/session/password-hash.service.ts'
import { makeIdentify } from '#features/session/session.service.ts'
import { buildApp } from '../app.ts'
import { givenAccounts } from './accounts.ts'
import { noBackups } from './backups.ts'
import { openTestStore } from './engines.ts'
import { given, givenUnits } from './given.ts'

export const ownPassword = 'một câu dễ nhớ của tôi'
const passwordHash = await hashPassword(ownPassword)
const start = Date.parse('2014-09-29T09:00:00+07:00')

/** The real app with real sessions: accounts with a password, who sign in as people do. */
export async function signedInWorld(...people: Person[]) {
  const clock = { now: start }
  const now = () => clock.now
  const store = await openTestStore({ now })
  const identify = makeIdentify(store)
  const app = await buildApp({
    ...{ store, now, wallNow: now, pause: async () => {} },
    identify: (token) => identify(token, now()),
    backups: noBackups,
    installation: { sample: false, loopback: true },
  })
  await givenUnits(
    store,
    { id: 'ba-dinh', name: 'Quận Ba Đình' },
    { id: 'dong-da', name: 'Quận Đống Đa' },
  )
  await givenAccounts(store, ...people)
  await given(store, async ({ db, t }) => {
    const own = { passwordHash, mustChange: false, changedAt: start }
    await db.insert(t.credential).values(people.map(({ id }) => ({ userId: id, ...own })))
  })

  async function call<E extends Endpoint>(sid: string, endpoint: E, input: InputOf<E>) {
    const { params, query, body } = input as Parameters<typeof urlOf>[1] & { body?: object }
    const answer = await app.inject({
      method: endpoint.method,
      url: urlOf(endpoint.path, { params, query }),
      cookies: { sid },
      ...(body && { payload: body }),
    })
    // What is not 2xx is a Problem; the rest has passed the contract on its way out.
    const said = answer.json() as OutputOf<E> & Partial<Problem>
    return { status: answer.statusCode, said }
  }

  async function tryToEnter(username: string, password = ownPassword, agent = '') {
    const headers = { 'user-agent': agent }
    const payload = { username, password }
    return app.inject({ method: 'POST', url: session.signIn.path, payload, headers })
  }

  return {
    ...{ store, clock, call, tryToEnter },
    /** The cookie of a new session. */
    async enter(...who: Parameters<typeof tryToEnter>): Promise<string> {
      const { statusCode, cookies, body } = await tryToEnter(...who)
      if (statusCode !== 200) throw new Error(body)
      return cookies[0]?.value ?? ''
    },
    /** 200 while the session lives, 401 after it. */
    standing: async (sid: string) => (await call(sid, session.get, {})).status,
  }
}
