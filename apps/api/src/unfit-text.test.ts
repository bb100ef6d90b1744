import { urlOf } from '@app/shared/core/url.ts'
import { expect, test } from 'vitest'
import { type Asked, everyEndpoint } from '#testing/ask.ts'
import { dumpOf } from '#testing/imports.ts'
import { officer } from '#testing/people.ts'
import { cityPeople, secretWorld, unitPeople } from '#testing/secret-world.ts'

const world = await secretWorld()
const named = world.named('ba-dinh', officer)
const words = 'Có ký tự không lưu được, thường do sao chép từ nơi khác. Xóa đi rồi gõ lại.'

/** Somebody whose work it is. */
function knocking({ endpoint: { access } }: Asked) {
  const mayKnock = [...unitPeople, ...cityPeople].find(
    ({ roles }) => access !== 'anyone' && access.some((role) => roles.includes(role)),
  )
  return mayKnock ?? null
}

/** `fields` of the refusal; throws for any other answer. */
function marked({ statusCode, body }: { statusCode: number; body: string }) {
  if (statusCode !== 400) throw new Error(`${statusCode} ${body}`)
  const { fields } = JSON.parse(body) as { fields: Record<string, string> }
  expect(new Set(Object.values(fields))).toEqual(new Set([words]))
  return Object.keys(fields).sort()
}

test.each([
  ['NUL', 'a\0b'],
  ['a half of a character', 'a\ud83db'],
])('%s in a text is refused by the name of its field, and nothing is written', async (_, bad) => {
  const before = await dumpOf(world.store)
  for (const asked of everyEndpoint.filter(({ sent }) => sent(named).body)) {
    const { params, query, body } = asked.sent(named)
    const places: string[] = []
    const payload = JSON.stringify(spoilt(body, places, bad))
    if (places.length === 0) continue
    const { method, path } = asked.endpoint
    const headers = { 'content-type': 'application/json' }
    const url = urlOf(path, { params, query })
    const answer = await world.request(knocking(asked), { method, url, payload, headers })
    expect([asked.key, marked(answer)]).toEqual([asked.key, places.sort()])
  }
  expect(await dumpOf(world.store)).toEqual(before)
})

test.each(['a%00b', '%ED%A0%BD', '%ff', '%zz', '%'])(
  'a parameter that says %s is refused by its name',
  async (bad) => {
    for (const asked of everyEndpoint.filter(({ endpoint }) => endpoint.query)) {
      const { path, method, query } = asked.endpoint
      const names = Object.keys(query?._zod.def.shape ?? {})
      const { params } = asked.sent(named)
      const url = `${urlOf(path, { params })}?${names.map((name) => `${name}=${bad}`).join('&')}`
      const headers = { 'content-type': 'application/octet-stream' }
      const answer = await world.request(knocking(asked), {
        ...{ method, url },
        ...(asked.endpoint.upload && { headers, payload: Buffer.from('a;b') }),
      })
      expect([asked.key, marked(answer)]).toEqual([asked.key, names.sort()])
    }
  },
)

test('a name in a body is looked at as its text is', async () => {
  const url = '/api/projects'
  const payload = '{"plan":{"2014\\u0000":1},"\\ud800":{}}'
  const headers = { 'content-type': 'application/json' }
  const [reviewer] = cityPeople
  const answer = await world.request(reviewer ?? null, { method: 'POST', url, payload, headers })
  expect(marked(answer)).toEqual(['plan.2014\0', '\ud800'])
})

test.each([
  ['POST /api/session', '[', ']'],
  ['POST /api/forms', '{"definition":{"columns":[', ']}}'],
  ['POST /api/forms', '{"columns":[', ']}'],
])(
  'however deep a body of %s is, it is refused, and nothing falls over',
  async (where, open, close) => {
    const [method, url] = where.split(' ') as ['POST', string]
    const [reviewer] = cityPeople
    const headers = { 'content-type': 'application/json' }
    for (const depth of [99, 101, 1000, 30_000]) {
      const inner = `${open.repeat(depth)}"a\u0000"${close.repeat(depth)}`
      const payload = where.endsWith('forms')
        ? `{"definition":{"number":"1","title":"a","rows":"units","columns":[${inner}]}}`
        : inner
      const answer = await world.request(reviewer ?? null, { method, url, payload, headers })
      expect([depth, answer.statusCode, answer.json().code]).toEqual([depth, 400, 'invalid'])
      expect(answer.body.length).toBeLessThan(5000)
    }
  },
)

/** The same with something unfit at the end of each text; `places` gets where they stand. */
function spoilt(value: unknown, places: string[], bad: string, path: string[] = []): unknown {
  if (typeof value === 'string') {
    places.push(path.join('.'))
    return value + bad
  }
  if (typeof value !== 'object' || value === null) return value
  const inner = Object.entries(value).map(([name, part]) => [
    name,
    spoilt(part, places, bad, [...path, name]),
  ])
  return Array.isArray(value) ? inner.map(([, part]) => part) : Object.fromEntries(inner)
}
