/** Sends one request as a person would, and answers with status and body. */
export type Send = (asked: {
  method: string
  path: string
  body?: object
  key?: string
}) => Promise<{ status: number; body: Record<string, unknown> }>

const password = 'mat-khau-cua-cuoc-thu'

/** A reviewer of a new installation, made as an administrator makes one. Answers with his cookie. */
export async function makeReviewer(origin: string, said: string): Promise<string> {
  const [, oneTime] = /chỉ hiện lần này: (\S+)/.exec(said) ?? []
  if (!oneTime) throw new Error(`the server named no one-time password:\n${said}`)
  const admin = await signInFirst(origin, { username: 'quantri', password: oneTime })
  const given = { username: 'thuongtruc', password: 'mat-khau-duoc-cap' }
  const created = await sender(
    origin,
    admin,
  )({
    ...{ method: 'POST', path: '/api/users' },
    body: { ...given, name: 'Bộ phận thường trực', roles: ['reviewer'], unitId: null },
  })
  if (created.status !== 200) throw new Error(`no reviewer: ${JSON.stringify(created)}`)
  return signInFirst(origin, given)
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

/** With a given password, which must be changed before anything else. */
async function signInFirst(
  origin: string,
  credentials: { username: string; password: string },
): Promise<string> {
  const answer = await fetch(`${origin}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(credentials),
  })
  const given = cookieOf(answer)
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
