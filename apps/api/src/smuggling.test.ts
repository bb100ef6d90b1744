import { urlOf } from '@app/shared/core/url.ts'
import { expect, test } from 'vitest'
import { type Asked, everyEndpoint } from '#testing/ask.ts'
import { dumpOf } from '#testing/imports.ts'
import { officer } from '#testing/people.ts'
import { cityPeople, secretWorld, unitPeople } from '#testing/secret-world.ts'

const world = await secretWorld()

/** What nobody says of himself or of what he writes: names with their values in JSON. */
const poison = [
  ...[
    ['role', '"admin"'],
    ['roles', '["admin"]'],
    ['isAdmin', 'true'],
    ['unitId', '"dong-da"'],
  ],
  ...[
    ['state', '"approved"'],
    ['approvedBy', '"leader"'],
    ['officialPercent', '"100"'],
  ],
  ...[
    ['createdBy', '"leader"'],
    ['ownerId', '"leader"'],
    ['userId', '"leader"'],
  ],
  ...[
    ['version', '"1"'],
    ['__proto__', '{"isAdmin":true}'],
    ['constructor', '{"name":"x"}'],
  ],
  ...[
    ['constructor', '{"prototype":{"isAdmin":true}}'],
    ['toString', 'true'],
  ],
] as const

const withBody = everyEndpoint.filter(({ endpoint }) => endpoint.body)

test.each(withBody)('nothing is smuggled in with $key', async (asked) => {
  const before = await dumpOf(world.store)
  const accepted: string[] = []
  for (const body of poisoned(asked)) {
    const { statusCode } = await sendTo(asked, body)
    if (statusCode !== 400) accepted.push(`${statusCode} ${body}`)
  }
  expect(accepted).toEqual([])
  expect(await dumpOf(world.store)).toEqual(before)
})

test('the same without it is taken for what it is', async () => {
  const refused: string[] = []
  for (const asked of withBody) {
    const { statusCode, body } = await sendTo(asked, JSON.stringify(bodyOf(asked)))
    if (statusCode === 400) refused.push(`${asked.key} ${body}`)
  }
  expect(refused).toEqual([])
})

/** As somebody whose work it is. */
async function sendTo({ endpoint, sent }: Asked, payload: string) {
  const { access, method, path } = endpoint
  const mayKnock = [...unitPeople, ...cityPeople].find(
    ({ roles }) => access !== 'anyone' && access.some((role) => roles.includes(role)),
  )
  const { params, query } = sent(named)
  const headers = { 'content-type': 'application/json' }
  const url = urlOf(path, { params, query })
  return world.request(mayKnock ?? null, { method, url, payload, headers })
}

const named = world.named('ba-dinh', officer)

function bodyOf({ sent }: Asked): object {
  const { body } = sent(named)
  if (!body) throw new Error('nothing to poison')
  return body
}

/** The valid body with one field more, or its version as text: at its top and in every object inside. */
function poisoned(asked: Asked): string[] {
  const body = bodyOf(asked)
  return objectsIn(body).flatMap((place) =>
    poison
      .filter(([name]) => name === 'version' || !Object.hasOwn(place, name))
      .map(([name, value]) => {
        // Written by hand: no object literal has a member `__proto__`.
        const marked = { ...place, [name === 'version' ? name : 'MARK']: 'MARK' }
        const text = JSON.stringify(body, (_, inner) => (inner === place ? marked : inner))
        return text.replace(/"(MARK|version)":"MARK"/, `${JSON.stringify(name)}:${value}`)
      }),
  )
}

function objectsIn(value: unknown): object[] {
  if (typeof value !== 'object' || value === null) return []
  const inner = Object.values(value).flatMap(objectsIn)
  return Array.isArray(value) ? inner : [value, ...inner]
}
