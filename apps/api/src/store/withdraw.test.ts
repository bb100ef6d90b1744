import { expect, test } from 'vitest'
import { openTestStore } from '#testing/engines.ts'
import { givenProject, givenUnits } from '#testing/given.ts'
import { projectsAt } from './as-of.ts'
import { introduce, revise } from './revise.ts'
import { StaleVersion, type Store } from './store.ts'
import { restore, withdraw } from './withdraw.ts'

const noon = Date.UTC(2014, 8, 29, 5)
const who = { actorId: 'thuongtruc', actorName: 'Lê Thị Hoa', action: 'test' }

async function world() {
  const clock = { now: noon }
  const store = await openTestStore({ now: () => clock.now })
  await givenUnits(store, { id: 'ba-dinh', name: 'Quận Ba Đình' })
  const id = await givenProject(store, { code: '01-ĐA' })
  return { store, id, clock }
}

const titlesAt = (store: Store, moment: number | null) =>
  store.read(async (tx) => {
    const rows = await tx.db.select().from(projectsAt(tx, moment))
    return rows.map(({ title, version }) => `${title} ${version}`)
  })

const takeAway = (store: Store, id: string, version: number) =>
  store.write(who, (tx) => withdraw(tx, 'project', [{ id, version }]))

test('what is withdrawn is gone today and was there until then', async () => {
  const { store, id, clock } = await world()
  clock.now = noon + 1000
  await takeAway(store, id, 1)
  expect(await titlesAt(store, null)).toEqual([])
  expect(await titlesAt(store, noon + 1000)).toEqual([])
  expect(await titlesAt(store, noon + 999)).toEqual(['Đề án 01-ĐA 1'])
})

test('the log says who withdrew which version', async () => {
  const { store, id } = await world()
  await takeAway(store, id, 1)
  const log = await store.read(({ db, t }) => db.select().from(t.changeItem))
  expect(log.at(-1)).toMatchObject({ entityId: id, version: 1, fields: ['withdrawn'] })
})

test('what changed meanwhile is not withdrawn, and nothing else with it', async () => {
  const { store, id } = await world()
  const other = await givenProject(store, { code: '02-ĐA' })
  await store.write(who, (tx) => revise(tx, 'project', { id, version: 1 }, { title: 'Tên mới' }))
  const both = [other, id].map((each) => ({ id: each, version: 1 }))
  const error = await store
    .write(who, (tx) => withdraw(tx, 'project', both))
    .catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(StaleVersion)
  expect(await titlesAt(store, null)).toHaveLength(2)
})

test('what comes back goes on with its next version, and the gap stays a gap', async () => {
  const { store, id, clock } = await world()
  const row = await store.read(async ({ db, t }) => (await db.select().from(t.project))[0])
  if (!row) throw new Error('no project')
  // Within one millisecond, as two machines may see it.
  await takeAway(store, id, 1)
  const { version: _v, validFrom: _f, changeId: _c, ...project } = row
  await store.write(who, async (tx) => {
    expect(await introduce(tx, 'project', [project])).toEqual([2])
  })
  expect(await titlesAt(store, noon)).toEqual(['Đề án 01-ĐA 1'])
  expect(await titlesAt(store, noon + 1)).toEqual(['Đề án 01-ĐA 2'])
  clock.now = noon + 2000
  await takeAway(store, id, 2)
  expect(await titlesAt(store, noon + 1)).toEqual(['Đề án 01-ĐA 2'])
})

test('a row gets back what stood in it before, as a version of its own', async () => {
  const { store, id, clock } = await world()
  clock.now = noon + 1000
  const changed = { title: 'Tên mới', plan: { '2014-Q3': 60 } }
  await store.write(who, (tx) => revise(tx, 'project', { id, version: 1 }, changed))
  clock.now = noon + 2000
  await store.write(who, (tx) => restore(tx, 'project', { id, version: 2 }))
  expect(await titlesAt(store, null)).toEqual(['Đề án 01-ĐA 3'])
  const log = await store.read(({ db, t }) => db.select().from(t.changeItem))
  expect(log.at(-1)?.fields.toSorted()).toEqual(['plan', 'title'])
  const [row] = await store.read(({ db, t }) => db.select().from(t.project))
  expect(row?.plan).toEqual({})
})

test('what changed after the version seen is not put back', async () => {
  const { store, id } = await world()
  const rename = (version: number) =>
    store.write(who, (tx) => revise(tx, 'project', { id, version }, { title: `Tên ${version}` }))
  await rename(1)
  await rename(2)
  const error = await store
    .write(who, (tx) => restore(tx, 'project', { id, version: 2 }))
    .catch((reason: unknown) => reason)
  expect(error).toBeInstanceOf(StaleVersion)
})

test('others are served in the middle of much writing, and do not see what is half done', async () => {
  const { store } = await world()
  let isServed = false
  // Nobody else served: it writes on until its time is up, and is refused.
  const writing = store.write(who, async (tx) => {
    await tx.db.update(tx.t.project).set({ title: 'Nửa chừng' })
    while (!isServed) {
      await tx.db.select({ id: tx.t.project.id }).from(tx.t.project)
      await tx.breathe()
    }
  })
  await new Promise((resolve) => setImmediate(resolve))
  expect(await titlesAt(store, null)).toEqual(['Đề án 01-ĐA 1'])
  isServed = true
  await writing
  expect(await titlesAt(store, null)).toEqual(['Nửa chừng 1'])
})
