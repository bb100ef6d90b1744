import { randomBytes } from 'node:crypto'
import { type Ask, expectJson } from './http.ts'

const samplePassword = 'tiendo-mau-2014'

export interface Person {
  readonly username: string
  readonly password: string
  readonly unitId: string | null
  readonly cookie: string
}

/** `count` officers spread over all units, each with a password of his own and signed in. */
export async function makeOfficers(ask: Ask, count: number): Promise<Person[]> {
  const admin = await signIn(ask, { username: 'quantri', password: samplePassword })
  const { items } = await expectJson<{ items: { id: string; validTo: string | null }[] }>(ask, {
    ...{ method: 'GET', path: '/api/units', cookie: admin },
  })
  const units = items.filter(({ validTo }) => validTo === null).map(({ id }) => id)
  const officers: Person[] = []
  for (let n = 0; n < count; n++) {
    const unitId = units[n % units.length] ?? null
    officers.push(await makeOfficer(ask, { admin, username: `can.bo.${n}`, unitId }))
  }
  return officers
}

async function makeOfficer(
  ask: Ask,
  { admin, username, unitId }: { admin: string; username: string; unitId: string | null },
): Promise<Person> {
  const { given } = await expectJson<{ given: { password: string } }>(ask, {
    ...{ method: 'POST', path: '/api/users', cookie: admin },
    body: { username, name: `Cán bộ ${username}`, roles: ['officer'], unitId },
  })
  const password = `tải trọng ${randomBytes(9).toString('base64url')}`
  const first = await signIn(ask, { username, password: given.password })
  const changed = await ask({
    ...{ method: 'PUT', path: '/api/session/password', cookie: first },
    body: { current: given.password, next: password },
  })
  if (changed.status !== 200) throw new Error(`${username}: ${changed.status} ${changed.text}`)
  return { username, password, unitId, cookie: changed.cookie ?? first }
}

export async function signIn(
  ask: Ask,
  body: { username: string; password: string },
): Promise<string> {
  const { status, text, cookie } = await ask({ method: 'POST', path: '/api/session', body })
  if (status !== 200 || !cookie) throw new Error(`${body.username}: ${status} ${text}`)
  return cookie
}
