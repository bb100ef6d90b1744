import { endOfDay, startOfDay } from '@app/shared/core/day.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openTestStore } from '#testing/engines.ts'
import { givenProject, givenUnits } from '#testing/given.ts'
import { type Moment, momentOf, projectsAt } from './as-of.ts'
import { asc } from './drizzle.ts'
import { type Row, revise } from './revise.ts'
import type { Store } from './store.ts'

const start = startOfDay('2014-01-01')
const who = { actorId: 'badinh', actorName: 'Trần Văn An', action: 'project.update' }

async function stateAt(store: Store, moment: Moment) {
  return store.read(async (tx) => {
    const at = projectsAt(tx, moment)
    return tx.db.select().from(at).orderBy(asc(at.id))
  })
}

/** What happened, in order: who is changed, and how far the clock goes on (or back) before. */
const Events = fc.array(
  fc.record({ project: fc.integer({ min: 0, max: 3 }), step: fc.integer({ min: -5, max: 20 }) }),
  { minLength: 1, maxLength: 25 },
)

async function play(events: readonly { project: number; step: number }[]) {
  const clock = { now: start }
  const store = await openTestStore({ now: () => clock.now })
  await givenUnits(store, { id: 'ba-dinh', name: 'Quận Ba Đình' })
  const versions = new Map<number, Row<'project'>[]>()
  for (const [n, { project, step }] of events.entries()) {
    clock.now += step
    const made = versions.get(project) ?? []
    versions.set(project, made)
    const last = made.at(-1)
    made.push(last ? await changed(store, last, n) : await added(store, project))
  }
  return { store, versions: [...versions.values()] }
}

function changed(store: Store, { id, version }: Row<'project'>, n: number) {
  return store.write(who, (tx) => revise(tx, 'project', { id, version }, { title: `Tên ${n}` }))
}

async function added(store: Store, project: number): Promise<Row<'project'>> {
  const id = await givenProject(store, { code: `0${project}-ĐA` })
  const rows = await store.read(({ db, t }) => db.select().from(t.project))
  return rows.find((row) => row.id === id) ?? expect.unreachable('it was added')
}

/** The last version that each project had by then. */
function replay(versions: readonly (readonly Row<'project'>[])[], moment: number) {
  const rows = versions.map((made) => made.findLast(({ validFrom }) => validFrom <= moment))
  return rows.filter((row) => row !== undefined).sort((one, other) => (one.id < other.id ? -1 : 1))
}

test('whatever happened, any moment shows what a replay up to it shows', async () => {
  await fc.assert(
    fc.asyncProperty(Events, async (events) => {
      const { store, versions } = await play(events)
      const moments = versions.flat().flatMap(({ validFrom }) => [validFrom - 1, validFrom])
      for (const moment of [...new Set(moments)]) {
        expect(await stateAt(store, moment)).toEqual(replay(versions, moment))
      }
      expect(await stateAt(store, null)).toEqual(replay(versions, Number.POSITIVE_INFINITY))
      await store.close()
    }),
    { numRuns: 6 },
  )
})

test('whatever happened, the versions of a row follow each other without gap or overlap', async () => {
  await fc.assert(
    fc.asyncProperty(Events, async (events) => {
      const { store } = await play(events)
      const { current, closed } = await store.read(async ({ db, t }) => ({
        current: await db.select().from(t.project),
        closed: await db.select().from(t.projectHistory).orderBy(t.projectHistory.version),
      }))
      for (const { id, version, validFrom } of current) {
        const chain = closed.filter((row) => row.id === id)
        expect(chain.map((row) => row.version)).toEqual(
          Array.from({ length: version - 1 }, (_, n) => n + 1),
        )
        const starts = [...chain.map((row) => row.validFrom), validFrom]
        expect(chain.map((row) => row.validTo)).toEqual(starts.slice(1))
        expect(starts).toEqual([...new Set(starts)].sort((one, other) => one - other))
      }
      await store.close()
    }),
    { numRuns: 6 },
  )
})

describe('a day asked for', () => {
  test.each([
    ['a change in its last millisecond counts', endOfDay('2014-06-30'), 'Tên mới'],
    ['a change a millisecond later does not', endOfDay('2014-06-30') + 1, 'Đề án 01-ĐA'],
    [
      'a change at the first moment of the next day does not',
      startOfDay('2014-07-01'),
      'Đề án 01-ĐA',
    ],
  ])('%s', async (_, changedAt, title) => {
    const clock = { now: start }
    const store = await openTestStore({ now: () => clock.now })
    await givenUnits(store, { id: 'ba-dinh', name: 'Quận Ba Đình' })
    const id = await givenProject(store, { code: '01-ĐA' })
    clock.now = changedAt
    await store.write(who, (tx) => revise(tx, 'project', { id, version: 1 }, { title: 'Tên mới' }))
    expect(await stateAt(store, momentOf('2014-06-30'))).toMatchObject([{ title }])
    expect(await stateAt(store, momentOf(undefined))).toMatchObject([{ title: 'Tên mới' }])
  })

  test('before anything was there shows nothing', async () => {
    const store = await openTestStore({ now: () => start })
    await givenUnits(store, { id: 'ba-dinh', name: 'Quận Ba Đình' })
    await givenProject(store, { code: '01-ĐA' })
    expect(await stateAt(store, momentOf('2013-12-31'))).toEqual([])
    expect(await stateAt(store, momentOf('2014-01-01'))).toHaveLength(1)
  })
})
