import { setTimeout as wait } from 'node:timers/promises'

/** Sends one request as a person would, and answers with status and body. */
export type Send = (asked: {
  method: string
  path: string
  body?: object
  key?: string
}) => Promise<{ status: number; body: Record<string, unknown> }>

/** Of every account made here, once its given one was changed. */
const password = 'mat-khau-cua-cuoc-thu'

/** The administrator of a new installation, by what the server said at its first start. Answers with the cookie. */
export async function firstAdmin(origin: string, said: string): Promise<string> {
  const [, oneTime] = /chỉ hiện lần này: (\S+)/.exec(said) ?? []
  if (!oneTime) throw new Error(`the server named no one-time password:\n${said}`)
  return signInFirst(origin, { username: 'quantri', password: oneTime })
}

export interface Account {
  readonly username: string
  readonly name: string
  readonly roles: readonly ('officer' | 'reviewer' | 'admin')[]
  readonly unitId?: string
}

/** An account as an administrator opens it. Answers with the cookie of whom it belongs to. */
export async function openAccount(
  origin: string,
  admin: string,
  { username, name, roles, unitId }: Account,
): Promise<string> {
  const { status, body } = await sender(
    origin,
    admin,
  )({
    ...{ method: 'POST', path: '/api/users' },
    body: { username, name, roles, unitId: unitId ?? null },
  })
  if (status !== 200) throw new Error(`no account ${username}: ${JSON.stringify(body)}`)
  // The contract's answer: the account with the password to hand on.
  const { given } = body as unknown as { given: { password: string } }
  return signInFirst(origin, { username, password: given.password })
}

/** A reviewer of a new installation. Answers with the cookie. */
export async function makeReviewer(origin: string, said: string): Promise<string> {
  const admin = await firstAdmin(origin, said)
  return openAccount(origin, admin, {
    ...{ username: 'thuongtruc', name: 'Bộ phận thường trực', roles: ['reviewer'] },
  })
}

export function sender(origin: string, cookie: string): Send {
  return async ({ method, path, body, key }) => {
    const answer = await fetch(`${origin}${path}`, {
      method,
      headers: {
        cookie,
        ...(body && { 'content-type': 'application/json' }),
        ...(key && { 'idempotency-key': key }),
      },
      ...(body && { body: JSON.stringify(body) }),
    })
    // The contract's answers are objects, also the refusals.
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
  }
}

interface Credentials {
  readonly username: string
  readonly password: string
}

/** Answers with the cookie. */
export async function signIn(origin: string, credentials: Credentials): Promise<string> {
  const ask = () =>
    fetch(`${origin}/api/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(credentials),
    })
  return cookieOf(await patiently(ask))
}

/** A server that is too busy says so, and is asked again. */
export async function patiently<T extends { status: number }>(ask: () => Promise<T>): Promise<T> {
  for (;;) {
    const answer = await ask()
    if (answer.status !== 503) return answer
    await wait(200)
  }
}

/** With a given password, which must be changed before anything else. */
async function signInFirst(origin: string, credentials: Credentials): Promise<string> {
  const given = await signIn(origin, credentials)
  const changed = await fetch(`${origin}/api/session/password`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json', cookie: given },
    body: JSON.stringify({ current: credentials.password, next: password }),
  })
  if (!changed.ok) throw new Error(`${credentials.username} kept the password: ${changed.status}`)
  // The session may go on under a new name.
  return changed.headers.getSetCookie().length > 0 ? cookieOf(changed) : given
}

function cookieOf(answer: Response): string {
  const [cookie = ''] = answer.headers.getSetCookie()
  if (!answer.ok || !cookie) throw new Error(`no session: ${answer.status}`)
  return cookie.split(';')[0] ?? ''
}
