import { urlOf } from '@app/shared/core/url.ts'
import type { Person } from '@app/shared/users/rules.ts'
import { beforeAll, expect, test } from 'vitest'
import * as z from 'zod'
import { type Asked, ask, everyEndpoint } from '#testing/ask.ts'
import { dumpOf } from '#testing/imports.ts'
import { officer } from '#testing/people.ts'
import { cityPeople, secretWorld, unitPeople } from '#testing/secret-world.ts'

const world = await secretWorld()
const named = world.named('ba-dinh', officer)

type Row = Record<string, unknown>

/**
 * Everything but the product's notes on the asking itself: when a live link was last used and how often
 * in this hour, and that the database was tried by writing to it.
 */
async function content() {
  const { feedKey, rateBucket, setting, ...rest } = (await dumpOf(world.store)) as Record<
    string,
    Row[]
  >
  return {
    ...rest,
    feedKey: feedKey?.map((row) => ({ ...row, usedAt: null })),
    rateBucket: rateBucket?.filter(({ key }) => !String(key).startsWith('feed ')),
    setting: setting?.filter(({ key }) => key !== 'probe'),
  }
}

let before: Awaited<ReturnType<typeof content>>
beforeAll(async () => {
  // Making the world has read them; here it shows whether looking at them marks them.
  await world.store.upkeep(({ db, t }) => db.update(t.notice).set({ readAt: null }))
  before = await content()
})

async function expectNoChange(): Promise<void> {
  const after = await content()
  const was = before
  before = after
  expect(after).toEqual(was)
}

/** Taking a backup along is noted in the log: whoever has it has everything. */
const readers = everyEndpoint.filter(
  ({ key, endpoint: { method, readsOnly, upload } }) =>
    key !== 'backups.download' && (method === 'GET' || readsOnly || upload),
)
const questions = readers.filter(({ endpoint }) => endpoint.method === 'GET')

/** Everybody who may ask, one of each role. */
const mayAsk = ({ endpoint: { access } }: Asked): Person[] => {
  const isFirst = (person: Person, at: number, all: Person[]) =>
    all.findIndex(({ roles }) => roles[0] === person.roles[0]) === at
  return [...unitPeople, ...cityPeople]
    .filter(isFirst)
    .filter(({ roles }) => access === 'anyone' || access.some((role) => roles.includes(role)))
}

test.each(readers)('asking with $key changes nothing', async (asked) => {
  const people = mayAsk(asked)
  for (const person of people) {
    const { status } = await ask(world, person, [asked.endpoint, asked.sent(named)])
    if (asked.endpoint.method === 'GET') expect(status).toBe(200)
  }
  await expectNoChange()
})

test('asking for the headers alone changes nothing and tells nothing more', async () => {
  for (const asked of questions) {
    const [person] = mayAsk(asked)
    const { params, query } = asked.sent(named)
    const url = urlOf(asked.endpoint.path, { params, query })
    const { statusCode, body } = await world.request(person ?? null, { method: 'HEAD', url })
    expect({ url, statusCode, body }).toEqual({ url, statusCode: 200, body: '' })
  }
  await expectNoChange()
})

/** One of these fits each parameter that there is. */
const values = [
  ...['2014-09-01', 'true', '1', 'vi', 'code', 'projectCode', 'name', 'officer', 'active', 'city'],
  ...['de_an', 'quan', 'report', 'late', 'none', 'todo', 'plain', 'all', 'projects'],
]

test.each(questions.filter(({ endpoint }) => endpoint.query))(
  'a parameter of $key that comes twice is refused, neither of the two is taken',
  async (asked) => {
    const { path, query } = asked.endpoint
    const { params, query: usual = {} } = asked.sent(named)
    for (const name of Object.keys(query?._zod.def.shape ?? {})) {
      const fits = (value: string) =>
        query && z.safeParse(query, { ...usual, [name]: value }).success
      const value = [usual[name] ?? '', ...values].find(fits)
      if (value === undefined) throw new Error(`no value for ${name}`)
      const once = urlOf(path, { params, query: { ...usual, [name]: value } })
      const twice = `${once}&${name}=${encodeURIComponent(value)}`
      const [person] = mayAsk(asked)
      const { statusCode, body } = await world.request(person ?? null, { url: twice })
      expect({ twice, statusCode }).toEqual({ twice, statusCode: 400 })
      expect(Object.keys(JSON.parse(body).fields)).toEqual([name])
    }
  },
)
