import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Running } from './servers.ts'

export const password = 'tiendo-mau-2014'

export async function signIn(origin: string, username: string): Promise<string> {
  const answer = await fetch(`${origin}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password }),
  })
  const [cookie] = answer.headers.getSetCookie()
  if (!answer.ok || !cookie) throw new Error(`${username} could not sign in: ${answer.status}`)
  return cookie.split(';')[0] ?? ''
}

export async function getJson<T>(url: string, cookie: string): Promise<T> {
  const answer = await fetch(url, { headers: { cookie } })
  if (!answer.ok) throw new Error(`${answer.status} at ${url}`)
  return (await answer.json()) as T
}

/** The product's own answers become the yardstick's bytes; gives the file that holds them. */
export async function makeFixture({ origin }: Running, folder: string): Promise<string> {
  const cookie = await signIn(origin, 'thuongtruc')
  const list = await getJson<{ items: object[] }>(`${origin}/api/projects?pageSize=1000`, cookie)
  const overview = await getJson<object>(`${origin}/api/overview`, cookie)
  const path = join(folder, 'fixture.json')
  writeFileSync(
    path,
    JSON.stringify({
      file: join(folder, 'raw.db'),
      rows: list.items.map((row) => JSON.stringify(row)),
      overview: JSON.stringify(overview),
    }),
  )
  return path
}
