import { readFileSync } from 'node:fs'
import type { Person } from '@app/shared/users/rules.ts'
import { expect, test } from 'vitest'
import { type Asked, ask, everyEndpoint, type Said } from '#testing/ask.ts'
import type { Named } from '#testing/every-request.ts'
import { leader, officer } from '#testing/people.ts'
import { cityPeople, secretOf, secretWorld, unitIds, unitPeople } from '#testing/secret-world.ts'

const world = await secretWorld()

const table = readFileSync(new URL('access-matrix.txt', import.meta.url), 'utf8')
const [heading = [], ...rows] = table
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split(/ +/))

const cellOf = (key: string, role = 'stranger') =>
  rows.find(([name]) => name === key)?.[heading.indexOf(role)]

test('every endpoint has its line, and every line its endpoint', () => {
  const endpoints = everyEndpoint.map(({ key }) => key)
  expect(rows.map(([key]) => key)).toEqual(endpoints)
})

test.each(everyEndpoint)('$key lets in whom the table names, to what it names', async (asked) => {
  const faults: string[] = []
  for (const person of [...unitPeople, ...cityPeople]) {
    for (const { whose, named, wanted } of casesFor(person, asked)) {
      const said = await ask(world, person, [asked.endpoint, asked.sent(named)])
      const outcome = outcomeOf(said, asked)
      if (outcome !== wanted) faults.push(`${person.id}, ${whose}: ${outcome}, not ${wanted}`)
      // A live link answers as its owner sees it, whoever holds it.
      const isOwners = asked.key === 'feeds.read' && whose === 'somebody’s'
      if (!isOwners) faults.push(...secretsIn(person, said))
    }
  }
  expect(faults).toEqual([])
})

test.each(everyEndpoint)('a stranger at $key', async ({ key, endpoint, sent }) => {
  const { code } = await ask(world, null, [endpoint, sent(ownOf(officer))])
  expect(code === 'not-signed-in').toBe(cellOf(key) === '-')
})

test('nobody learns from a count, a filter or a search that other units have anything', async () => {
  const [projects, reports] = ['/api/projects', '/api/reports']
  for (const person of unitPeople) {
    for (const unit of unitIds.filter((unit) => unit !== person.unitId)) {
      const { project } = world.named(unit, person)
      for (const url of [
        ...[`${projects}?unit=${unit}`, `${reports}?unit=${unit}`, `${reports}?project=${project}`],
        ...[`${projects}?q=${secretOf(unit)}`, `${reports}?q=${secretOf(unit)}`],
      ]) {
        const { statusCode, body } = await world.request(person, { url: encodeURI(url) })
        const { items, total } = JSON.parse(body)
        expect({ url, statusCode, items, total }).toEqual({
          url,
          statusCode: 200,
          items: [],
          total: 0,
        })
      }
    }
  }
})

test('where secrets stand they are found: by their own unit and by the city', async () => {
  const places = ['reports.get', 'reports.list', 'reports.file', 'reports.workbook', 'forms.sheet']
  const more = ['projects.get', 'projects.list', 'projects.file', 'projects.history', 'feeds.read']
  for (const { key, endpoint, sent } of everyEndpoint) {
    if (![...places, ...more].includes(key)) continue
    const { text } = await ask(world, officer, [endpoint, sent(ownOf(officer))])
    expect(text, key).toContain(secretOf('ba-dinh'))
    if (key === 'reports.workbook') continue
    const { text: citys } = await ask(world, leader, [
      endpoint,
      sent(world.named('dong-da', leader)),
    ])
    expect(citys, key).toContain(secretOf('dong-da'))
  }
})

interface Case {
  readonly whose: string
  readonly named: Named
  readonly wanted: 'let in' | 'refused' | 'not found'
}

/** Own, foreign and closed where the request names an object, and what is somebody else’s. */
function casesFor(person: Person, { key, sent }: Asked): Case[] {
  const cell = cellOf(key, person.roles[0])
  const own = ownOf(person)
  if (cell === '-') return [{ whose: 'own', named: own, wanted: 'refused' }]
  const foreign = unitIds
    .filter((unit) => unit !== own.unit)
    .map((unit) => ({ ...world.named(unit, person), period: own.period }))
  const other = world.named(unitOf(person), person.id === officer.id ? leader : officer)
  const isNew = (named: Named) => JSON.stringify(sent(named)) !== JSON.stringify(sent(own))
  return [
    { whose: 'own', named: own, wanted: 'let in' },
    ...foreign
      .filter(isNew)
      .map((named) => ({ whose: named.unit, named, wanted: wantedOf(cell, 'own') })),
    ...[{ ...other, period: own.period }]
      .filter(isNew)
      .map((named) => ({ whose: 'somebody’s', named, wanted: wantedOf(cell, 'mine') })),
  ]
}

/** Whoever has `own` or `mine` alone does not find the rest. */
function wantedOf(cell: string | undefined, limit: 'own' | 'mine'): Case['wanted'] {
  return cell === limit ? 'not found' : 'let in'
}

/** Of the city's people any unit is as good as another. */
function unitOf(person: Person) {
  return unitIds.find((id) => id === person.unitId) ?? 'ba-dinh'
}

function ownOf(person: Person): Named {
  return world.named(unitOf(person), person)
}

/** Who is let in to look gets what he asked for; who is let in to write may meet a conflict. */
function outcomeOf({ status, code }: Said, { endpoint }: Asked): string {
  if (code === 'forbidden') return 'refused'
  if (code === 'not-found') return 'not found'
  const isFine = endpoint.method === 'GET' ? status === 200 : status < 500 && status !== 403
  return isFine ? 'let in' : `${status} ${code}`
}

function secretsIn({ id, unitId }: Person, { text }: Said): string[] {
  if (unitId === null) return []
  const others = unitIds.filter((unit) => unit !== unitId)
  return others
    .filter((unit) => text.includes(secretOf(unit)))
    .map((unit) => `${id} reads what ${unit} wrote`)
}
