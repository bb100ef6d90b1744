import { describe, expect, test } from 'vitest'
import { openTestStore } from '#testing/engines.ts'
import { givenProject, givenQuarter, givenUnits } from '#testing/given.ts'
import { introduce, revise } from './revise.ts'
import { StaleVersion, type Store, Taken } from './store.ts'

const noon = Date.UTC(2014, 8, 29, 5)
const who = { actorId: 'badinh', actorName: 'Trần Văn An', action: 'project.update' }

async function world(clock = { now: noon }) {
  const store = await openTestStore({ now: () => clock.now })
  await givenUnits(store, { id: 'ba-dinh', name: 'Quận Ba Đình' })
  const id = await givenProject(store, { code: '01-ĐA' })
  return { store, id, clock }
}

const rename = (store: Store, id: string, version: number, title: string) =>
  store.write(who, (tx) => revise(tx, 'project', { id, version }, { title }))

const historyOf = (store: Store) =>
  store.read(({ db, t }) => db.select().from(t.projectHistory).orderBy(t.projectHistory.version))

describe('a change of a row', () => {
  test('makes the next version and files the old one', async () => {
    const { store, id, clock } = await world()
    clock.now = noon + 1000
    const row = await rename(store, id, 1, 'Tên mới')
    expect(row).toMatchObject({ id, title: 'Tên mới', version: 2, validFrom: noon + 1000 })
    expect(await historyOf(store)).toMatchObject([
      { id, title: 'Đề án 01-ĐA', version: 1, validFrom: noon, validTo: noon + 1000 },
    ])
  })

  test('is logged with its fields and the version it made', async () => {
    const { store, id } = await world()
    const { changeId } = await rename(store, id, 1, 'Tên mới')
    const log = await store.read(({ db, t }) => db.select().from(t.changeItem))
    expect(log.filter((line) => line.changeId === changeId)).toEqual([
      { changeId, entity: 'project', entityId: id, version: 2, fields: ['title'], facts: null },
    ])
  })

  test('that did not see the present version is refused with who changed it and when', async () => {
    const { store, id, clock } = await world()
    clock.now = noon + 1000
    await rename(store, id, 1, 'Tên mới')
    const error = await rename(store, id, 1, 'Tên cũ').catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(StaleVersion)
    expect((error as StaleVersion).current).toEqual({
      ...{ version: 2, changedBy: 'Trần Văn An', changedAt: noon + 1000 },
    })
    expect(await historyOf(store)).toHaveLength(1)
  })

  test('of a row that is not there names no version', async () => {
    const { store } = await world()
    const error = await rename(store, 'none', 1, 'x').catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(StaleVersion)
    expect((error as StaleVersion).current).toBeNull()
  })

  test('that fails with the rest of its write leaves the row, its history and the log alone', async () => {
    const { store, id } = await world()
    const failing = store.write(who, async (tx) => {
      await revise(tx, 'project', { id, version: 1 }, { title: 'Tên mới' })
      throw new Error('no')
    })
    await expect(failing).rejects.toThrow('no')
    expect(await historyOf(store)).toEqual([])
    const rows = await store.read(({ db, t }) => db.select().from(t.project))
    expect(rows).toMatchObject([{ version: 1, title: 'Đề án 01-ĐA' }])
  })

  test('twice in one write gives two versions, neither of them empty of time', async () => {
    const { store, id } = await world()
    await store.write(who, async (tx) => {
      await revise(tx, 'project', { id, version: 1 }, { title: 'Một' })
      await revise(tx, 'project', { id, version: 2 }, { title: 'Hai' })
    })
    const history = await historyOf(store)
    expect(history.map(({ version }) => version)).toEqual([1, 2])
    for (const { validFrom, validTo } of history) expect(validTo).toBeGreaterThan(validFrom)
  })

  test('by a machine whose clock is behind still comes after the last one', async () => {
    const { store, id, clock } = await world()
    clock.now = noon - 60_000
    const { validFrom } = await rename(store, id, 1, 'Tên mới')
    expect(validFrom).toBe(noon + 1)
    expect(await historyOf(store)).toMatchObject([{ validFrom: noon, validTo: noon + 1 }])
  })
})

test('of sixteen who change one version at once, one wins and fifteen learn who', async () => {
  const { store, id } = await world()
  const outcomes = await Promise.allSettled(
    Array.from({ length: 16 }, (_, n) =>
      store.write({ ...who, actorName: `Người ${n}` }, (tx) =>
        revise(tx, 'project', { id, version: 1 }, { title: `Tên ${n}` }),
      ),
    ),
  )
  const winners = outcomes.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
  const losers = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
  expect(winners).toHaveLength(1)
  const changedBy = winners[0]?.title.replace('Tên', 'Người')
  for (const loser of losers) {
    expect(loser).toBeInstanceOf(StaleVersion)
    expect(loser.current).toEqual({ version: 2, changedBy, changedAt: noon })
  }
  expect(await historyOf(store)).toHaveLength(1)
  // The losers' writes are undone as a whole: no record of a change that was none.
  const changes = await store.read(({ db, t }) => db.select().from(t.change))
  expect(changes.filter(({ action }) => action === who.action)).toHaveLength(1)
})

test('of sixteen who introduce one thing at once, one wins and fifteen find it taken', async () => {
  const { store } = await world()
  const outcomes = await Promise.allSettled(
    Array.from({ length: 16 }, () => givenQuarter(store, '2014-Q3')),
  )
  const losers = outcomes.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
  expect(losers).toHaveLength(15)
  for (const loser of losers) expect(loser).toBeInstanceOf(Taken)
})

test('a new row is version 1, and many come in one write', async () => {
  const { store } = await world()
  const roles: ['officer'] = ['officer']
  await store.write(who, (tx) =>
    introduce(
      tx,
      'user',
      Array.from({ length: 450 }, (_, n) => ({
        ...{ id: `u${n}`, username: `canbo${n}`, name: `Cán bộ ${n}`, roles },
        ...{ unitId: 'ba-dinh', state: 'active' as const },
      })),
    ),
  )
  const rows = await store.read(({ db, t }) => db.select().from(t.user))
  expect(rows).toHaveLength(450)
  expect(new Set(rows.map(({ version, validFrom }) => `${version} ${validFrom}`))).toEqual(
    new Set([`1 ${noon}`]),
  )
  const log = await store.read(({ db, t }) => db.select().from(t.changeItem))
  expect(log.filter(({ entity, version }) => entity === 'user' && version === 1)).toHaveLength(450)
})
