import { randomUUID } from 'node:crypto'
import { openAccount, patiently, sender } from '../crash/account.ts'

type Answer = Record<string, unknown>

/** Something that was read and may be changed. */
export interface Seen {
  readonly id: string
  readonly version: number
}

type Who = 'admin' | 'reviewer' | 'officer'

/** The people of a small office, and what they send to its server. */
export interface Office {
  /** `does('reviewer', 'POST /api/periods', {…})`. Throws on a refusal. */
  does(who: Who, request: string, body?: object, key?: string): Promise<Answer & Seen>
  /** A file as it is. */
  uploads(who: Who, path: string, text: string): Promise<Answer>
  /** The same people at the server's next start. */
  at(origin: string): Office
}

/** Those who are at work at a server, by their cookies. */
export function officeOf(origin: string, cookies: Readonly<Record<Who, string>>): Office {
  return {
    async does(who, request, body, key = randomUUID()) {
      const [method = '', path = ''] = request.split(' ')
      const sent = { method, path, key, ...(body && { body }) }
      const answer = await patiently(() => sender(origin, cookies[who])(sent))
      if (answer.status === 200) return answer.body as Answer & Seen
      throw new Error(`${request}: ${answer.status} ${JSON.stringify(answer.body)}`)
    },
    async uploads(who, path, text) {
      const answer = await fetch(`${origin}${path}`, {
        method: 'POST',
        headers: { cookie: cookies[who], 'content-type': 'application/octet-stream' },
        body: text,
      })
      if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
      return (await answer.json()) as Answer
    },
    at: (next) => officeOf(next, cookies),
  }
}

/** Opens the accounts of a new installation in which the unit `ba-dinh` is. */
export async function openOffice(origin: string, admin: string): Promise<Office> {
  const reviewer = await openAccount(origin, admin, {
    ...{ username: 'thuongtruc', name: 'Nguyễn Văn Thường', roles: ['reviewer', 'admin'] },
  })
  const officer = await openAccount(origin, admin, {
    ...{ username: 'badinh', name: 'Trần Thị Bình', roles: ['officer'], unitId: 'ba-dinh' },
  })
  return officeOf(origin, { admin, reviewer, officer })
}
