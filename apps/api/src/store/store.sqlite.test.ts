import { writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { makeTestDatabase, openTestStore } from '#testing/engines.ts'
import { tempFolder } from '#testing/folders.ts'
import { onFile } from '#testing/raw.ts'
import { assertSafe, connect } from './engine.sqlite-connection.ts'
import { keepStatements } from './engine.sqlite-statements.ts'
import { introduce, revise } from './revise.ts'
import { StoreUnavailable } from './store.ts'

const who = { actorId: 'u1', actorName: 'An', action: 'test' }

test('a strict store refuses work that waits for something else', async () => {
  const store = await openTestStore()
  const waiting = store.write(who, () => new Promise((resolve) => setImmediate(resolve)))
  await expect(waiting).rejects.toThrow('waited for something that is not the database')
  await store.write(who, async () => undefined)
})

test('what waits together is on the disk together, before anybody is answered', async () => {
  const database = await makeTestDatabase()
  const store = await database.open()
  const seen: number[] = []
  const writeOne = async () => {
    await store.write(who, async () => undefined)
    seen.push(Number(onFile(database.place, 'select count(*) as n from change')[0]?.n))
  }
  await Promise.all(Array.from({ length: 12 }, writeOne))
  expect(seen.every((onDisk, at) => onDisk > at)).toBe(true)
  expect(new Set(seen).size).toBeLessThan(12)
})

test('what fails among those that are written together takes nobody along', async () => {
  const store = await openTestStore()
  const put = (key: string) =>
    store.write(who, async ({ db, t }) => {
      await db.insert(t.setting).values({ key, value: '' })
      if (key === 'bad') throw new Error('no')
      return key
    })
  const [first, before, bad, after] = await Promise.allSettled(['a', 'b', 'bad', 'c'].map(put))
  expect([first?.status, before?.status, bad?.status, after?.status]).toEqual([
    ...['fulfilled', 'fulfilled', 'rejected', 'fulfilled'],
  ])
  const rows = await store.read(({ db, t }) => db.select().from(t.setting))
  expect(rows.map(({ key }) => key).filter((key) => key !== 'probe')).toEqual(
    expect.arrayContaining(['a', 'b', 'c']),
  )
  expect(rows.map(({ key }) => key)).not.toContain('bad')
  expect(await store.read(({ db, t }) => db.select().from(t.change))).toHaveLength(3)
})

test('little work does not wait for others’ turn while it holds the writer', async () => {
  const store = await openTestStore()
  let turns = 0
  const count = () => {
    turns += 1
    next = setImmediate(count)
  }
  let next = setImmediate(count)
  await store.write(who, async (tx) => {
    const days = { startsOn: '2014-07-01', endsOn: '2014-09-30', dueAt: tx.at }
    const quarter = {
      id: '2014-Q3',
      name: 'Quý III/2014',
      kind: 'quarter',
      state: 'upcoming',
    } as const
    await introduce(tx, 'period', [{ ...quarter, ...days }])
    await revise(tx, 'period', { id: '2014-Q3', version: 1 }, { state: 'open' })
  })
  clearImmediate(next)
  expect(turns).toBe(0)
})

test('a statement that is kept answers as a new one does', () => {
  const { raw } = connect(`${tempFolder()}/tiendo.db`, false)
  const { prepare } = keepStatements(raw)
  const text = 'select 1 as n union all select 2'
  expect(prepare(text).raw().all()).toEqual([[1], [2]])
  expect(prepare(text).all()).toEqual([{ n: 1 }, { n: 2 }])
  const atWork = prepare(text).iterate()
  atWork.next()
  expect(() => prepare(text)).toThrow('busy')
  atWork.return?.()
  raw.close()
})

describe('every connection', () => {
  const open = (readonly: boolean) => {
    const file = `${tempFolder()}/tiendo.db`
    onFile(file, 'pragma journal_mode = WAL')
    return connect(file, readonly).raw
  }

  test('syncs every commit, also once it has written', () => {
    const raw = open(false)
    raw.exec('create table x (y)')
    raw.exec('insert into x values (1)')
    expect(raw.pragma('synchronous', { simple: true })).toBe(2)
    assertSafe(raw)
    raw.close()
  })

  test('is safe when it only reads', () => {
    const raw = open(true)
    assertSafe(raw)
    raw.close()
  })

  test.each([
    ['synchronous', 'NORMAL'],
    ['foreign_keys', 'OFF'],
    ['trusted_schema', 'ON'],
    ['cell_size_check', 'OFF'],
    ['busy_timeout', '0'],
    ['journal_mode', 'DELETE'],
  ])('with %s = %s is found out', (name, value) => {
    const raw = open(false)
    raw.pragma(`${name} = ${value}`)
    expect(() => assertSafe(raw)).toThrow(name)
    raw.close()
  })
})

test('a file damaged while it is open answers “unavailable”, again and again', async () => {
  const database = await makeTestDatabase()
  const store = await database.open()
  onFile(database.place, 'pragma wal_checkpoint(TRUNCATE)')
  writeFileSync(database.place, Buffer.alloc(1 << 20, 0xa5))
  for (let time = 0; time < 5; time++) {
    const reading = store.read(({ db, t }) => db.select().from(t.report))
    await expect(reading).rejects.toBeInstanceOf(StoreUnavailable)
  }
  const writings = Array.from({ length: 5 }, () => store.write(who, async () => undefined))
  for (const writing of writings) await expect(writing).rejects.toBeInstanceOf(StoreUnavailable)
})
