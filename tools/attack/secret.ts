import { getJson } from '../bench/setup.ts'

/** In an unsent report and in the name of a live link of the person with this cookie. Answers with the text. */
export async function plantSecret(origin: string, cookie: string): Promise<string> {
  const secret = `bí mật của đơn vị khác ${Date.now()}`
  const lists = `${origin}/api/reports`
  const { items } = await getJson<{ items: Seen[] }>(`${lists}?pageSize=1000`, cookie)
  const unsent = items.find(({ state }) => ['todo', 'draft', 'returned'].includes(state))
  if (!unsent) throw new Error('every report of the sample is sent')
  const put = async (method: string, url: string, body: object) => {
    const headers = { cookie, 'content-type': 'application/json' }
    const answer = await fetch(url, { method, headers, body: JSON.stringify(body) })
    if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`)
  }
  await put('PUT', `${lists}/${unsent.id}`, { version: unsent.version, results: secret })
  await put('POST', `${origin}/api/feeds`, {
    name: secret,
    view: 'projects',
    question: '',
    days: 30,
  })
  return secret
}

interface Seen {
  readonly id: string
  readonly version: number
  readonly state: string
}
