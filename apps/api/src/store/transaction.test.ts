import { describe, expect, test, vi } from 'vitest'
import { makeTestDatabase, openTestStore } from '#testing/engines.ts'
import type { ReadTx, Store, UpkeepTx } from './store.ts'
import { Taken } from './store.ts'

const at = Date.UTC(2014, 8, 29, 2)
const who = { actorId: 'badinh', actorName: 'Trần Văn An', action: 'report.submit' }
const put = (key: string, value = '') => {
  return ({ db, t }: UpkeepTx) => db.insert(t.setting).values({ key, value })
}

async function settingOf(store: Store, key: string): Promise<string | undefined> {
  const rows = await store.read(({ db, t }) => db.select().from(t.setting))
  return rows.find((row) => row.key === key)?.value
}

const changesOf = (store: Store) => store.read(({ db, t }) => db.select().from(t.change))

describe('a write', () => {
  test('is there for the next read, with one record of who, when and what for', async () => {
    const store = await openTestStore({ now: () => at })
    await store.write({ ...who, reason: 'Bổ sung số liệu', requestId: 'r-1' }, async (tx) => {
      await put('one', '1')(tx)
      await put('two', '2')(tx)
      expect(tx.at).toBe(at)
    })
    expect(await settingOf(store, 'two')).toBe('2')
    const [change, ...more] = await changesOf(store)
    expect(more).toEqual([])
    expect(change).toEqual({
      ...{ id: 1, at, ...who, reason: 'Bổ sung số liệu', requestId: 'r-1' },
      ...{ actorRoles: null, actorUnitId: null, address: null },
    })
  })

  test('answers with what its work answers', async () => {
    const store = await openTestStore()
    expect(await store.write(who, async ({ changeId }) => changeId)).toBe(1)
  })

  test('that fails leaves no trace and passes the failure on', async () => {
    const store = await openTestStore()
    const state = await store.state()
    const failure = new Error('nobody may know')
    const failing = store.write(who, async (tx) => {
      await put('one')(tx)
      throw failure
    })
    await expect(failing).rejects.toBe(failure)
    expect(await settingOf(store, 'one')).toBeUndefined()
    expect(await changesOf(store)).toEqual([])
    if (store.engine === 'sqlite') expect(await store.state()).toBe(state)
  })

  test('whose key is taken says so and leaves no trace', async () => {
    const store = await openTestStore()
    await store.upkeep(put('one', 'first'))
    const second = store.write(who, async (tx) => {
      await put('two')(tx)
      await put('one', 'second')(tx)
    })
    await expect(second).rejects.toBeInstanceOf(Taken)
    expect(await settingOf(store, 'one')).toBe('first')
    expect(await settingOf(store, 'two')).toBeUndefined()
  })

  test('stands in line with others, each with a record of its own', async () => {
    const store = await openTestStore()
    const ids = await Promise.all(
      Array.from({ length: 16 }, (_, n) =>
        store.write(who, async (tx) => {
          await put(`key-${n}`)(tx)
          return tx.changeId
        }),
      ),
    )
    expect(new Set(ids).size).toBe(16)
    expect(await changesOf(store)).toHaveLength(16)
  })

  test('after a failed one works', async () => {
    const store = await openTestStore()
    const failing = store.write(who, () => Promise.reject(new Error('no')))
    const working = store.write(who, put('one', 'there'))
    await expect(failing).rejects.toThrow('no')
    await working
    expect(await settingOf(store, 'one')).toBe('there')
  })
})

test('upkeep is all or nothing too, and leaves no record', async () => {
  const store = await openTestStore()
  await store.upkeep(put('one'))
  const failing = store.upkeep(async (tx) => {
    await put('two')(tx)
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  expect(await settingOf(store, 'one')).toBe('')
  expect(await settingOf(store, 'two')).toBeUndefined()
  expect(await changesOf(store)).toEqual([])
})

test('a probe can be written and changes no fact', async () => {
  const store = await openTestStore()
  await store.probe()
  await store.probe()
  expect(await changesOf(store)).toEqual([])
})

describe('a read', () => {
  test('sees one moment, whatever is written meanwhile', async () => {
    const store = await openTestStore()
    await store.upkeep(put('one', 'before'))
    const begun = Promise.withResolvers<void>()
    const written = Promise.withResolvers<void>()
    const all = ({ db, t }: ReadTx) => db.select().from(t.setting)
    const reading = store.read(async (tx) => {
      const first = await all(tx)
      begun.resolve()
      await written.promise
      return [first, await all(tx)]
    })
    await begun.promise
    await store.upkeep(put('two', 'meanwhile'))
    written.resolve()
    const [first, second] = await reading
    expect(second).toEqual(first)
    expect(await settingOf(store, 'two')).toBe('meanwhile')
  })

  test('that fails passes the failure on and blocks nobody', async () => {
    const store = await openTestStore()
    for (let time = 0; time < 12; time++) {
      await expect(store.read(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
    }
    await store.probe()
  })
})

describe('the name of the state', () => {
  test('changes with each write, and in one file not otherwise', async () => {
    const store = await openTestStore()
    const empty = await store.state()
    // A server of several databases gives another name also for what is written in a neighbour.
    if (store.engine === 'sqlite') expect(await store.state()).toBe(empty)
    await store.write(who, put('one'))
    const first = await store.state()
    expect(first).not.toBe(empty)
    await store.write(who, put('two'))
    expect(await store.state()).not.toBe(first)
  })

  test('of the last commit changes with upkeep too, also with that of another process', async () => {
    const database = await makeTestDatabase()
    const [here, there] = [await database.open(), await database.open()]
    let last = await here.lastCommit()
    if (here.engine === 'sqlite') expect(await here.lastCommit()).toBe(last)
    for (const store of [here, there]) {
      await store.upkeep(put(`upkeep ${last}`))
      expect(await here.lastCommit()).not.toBe(last)
      last = await here.lastCommit()
      await store.write(who, put(`write ${last}`))
      expect(await here.lastCommit()).not.toBe(last)
      last = await here.lastCommit()
    }
  })

  test('never names what is not yet committed', async () => {
    const store = await openTestStore()
    const before = await store.state()
    const during = await store.write(who, async (tx) => {
      await put('one')(tx)
      return store.engine === 'sqlite' ? store.state() : before
    })
    expect(during).toBe(before)
  })
})

const kinds = {
  read: (store: Store, fn: () => Promise<unknown>) => store.read(fn),
  write: (store: Store, fn: () => Promise<unknown>) => store.write(who, fn),
  upkeep: (store: Store, fn: () => Promise<unknown>) => store.upkeep(fn),
}
const pairs = Object.keys(kinds).flatMap((outer) =>
  Object.keys(kinds).map((inner) => [inner, outer] as [keyof typeof kinds, keyof typeof kinds]),
)

test.each(pairs)('a %s inside a %s is refused, not waited for', async (inner, outer) => {
  const store = await openTestStore()
  const nested = kinds[outer](store, () => kinds[inner](store, async () => undefined))
  await expect(nested).rejects.toThrow('a transaction inside a transaction')
})

test('a handle that is kept is of no use afterwards', async () => {
  const store = await openTestStore()
  const kept = await store.read(async (tx) => tx)
  expect(() => kept.db.select()).toThrow('this transaction is over')
  const written = await store.write(who, async (tx) => tx)
  expect(() => written.db.delete(written.t.setting)).toThrow('this transaction is over')
})

test('work that lets others have their turn may take as long as it needs', async () => {
  const store = await openTestStore()
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  try {
    await store.write(who, async (tx) => {
      await put('one')(tx)
      for (let turn = 1; turn <= 3; turn += 1) {
        vi.advanceTimersByTime(4_000)
        await tx.breathe()
      }
    })
  } finally {
    vi.useRealTimers()
  }
  expect(await settingOf(store, 'one')).toBeDefined()
})

test('five seconds are enough, or the work is given up without a trace', async () => {
  const store = await openTestStore()
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  try {
    const begun = Promise.withResolvers<void>()
    const endless = store.write(who, async (tx) => {
      await put('one')(tx)
      begun.resolve()
      await new Promise(() => undefined)
    })
    await begun.promise
    const refused = expect(endless).rejects.toThrow('longer than 5000 ms')
    vi.advanceTimersByTime(5_000)
    await refused
  } finally {
    vi.useRealTimers()
  }
  await store.write(who, put('two'))
  expect(await settingOf(store, 'one')).toBeUndefined()
})
