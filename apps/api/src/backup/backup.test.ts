import { readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { type Store, StoreUnavailable } from '#store/store.ts'
import { makeEmptyPlace, makeTestDatabase, type TestDatabase } from '#testing/engines.ts'
import { tempFolder } from '#testing/folders.ts'
import { given, givenProject, givenQuarter, givenUnits } from '#testing/given.ts'
import { execute } from '#testing/raw.ts'
import { checkBackup, makeBackup, restoreBackup } from './backup.ts'
import { BackupDamaged } from './container.ts'
import { databaseFile, dumpOf, fillingOf, placeOf } from './places.ts'
import { sumsOf } from './tally.ts'

const now = Date.parse('2014-09-29T09:00:00+07:00')
let database: TestDatabase
let store: Store
let file: string

beforeEach(async () => {
  database = await makeTestDatabase()
  store = await database.open()
  await givenUnits(store, { id: 'dong-da', name: 'Quận Đống Đa', successorIds: ['a', 'b'] })
  await givenQuarter(store, '2014-Q3')
  const plan = { '2014-Q3': 62.5, '2014-Q2': 50 }
  await givenProject(store, {
    code: '07-ĐA/TU',
    unitId: 'dong-da',
    title: 'Đào tạo “cán bộ”\n2',
    plan,
  })
  file = join(tempFolder(), 'x.backup')
})

/** A server with too much to do says so, and whoever writes comes again. */
function isPassing(error: unknown): false {
  if (error instanceof StoreUnavailable) return false
  throw error
}

const nextTurn = () => new Promise((resolve) => setImmediate(resolve))

/** Where the database of the test is. */
const here = () => placeOf(database.engine === 'pg' ? database.place : dirname(database.place))

async function backUp() {
  const dump = await dumpOf(here())
  try {
    return await makeBackup(dump, file, { now, kind: 'command' })
  } finally {
    await dump.close()
  }
}

async function restoreTo(place: string) {
  await restoreBackup(file, ({ migration }) => fillingOf(placeOf(place), migration))
  const dump = await dumpOf(placeOf(place))
  const sums = await sumsOf(dump)
  await dump.close()
  return sums
}

test('restored elsewhere, on either engine, it is the same row by row', async () => {
  const { sums } = await backUp()
  expect(sums).toMatchObject({ project: { rows: 1 }, unit: { rows: 1 }, change: { rows: 3 } })
  expect(await restoreTo(await makeEmptyPlace())).toEqual(sums)
  expect(await restoreTo(tempFolder())).toEqual(sums)
})

test('what is restored goes on: the next change follows the last one', async () => {
  await backUp()
  const place = await makeEmptyPlace()
  await restoreTo(place)
  const engine = database.engine
  const where = { engine, place: engine === 'pg' ? place : databaseFile(place) }
  await execute(
    where,
    "insert into change (at, actor_id, actor_name, action) values (1, 'u', 'An', 'test')",
  )
  const [newest] = await execute(where, 'select count(*) as count, max(id) as id from change')
  expect(newest).toMatchObject({ id: 4 })
})

test('a backup holds what was acknowledged before it began, while others write', async () => {
  const acknowledged = new Set<string>()
  let isOver = false
  const write = async (writer: number) => {
    for (let at = 0; !isOver; at++) {
      const key = `${writer}-${at}`
      const row = { key, value: 'x' }
      const kept = given(store, ({ db, t }) => db.insert(t.setting).values(row))
      if (await kept.then(() => true, isPassing)) acknowledged.add(key)
      // On SQLite a write ends in the same turn: the others must get theirs.
      await nextTurn()
    }
  }
  const writers = Array.from({ length: 40 }, (_, writer) => write(writer))
  const writing = Promise.all(writers)
  const enough = async () => {
    while (!isOver && acknowledged.size < 100) await nextTurn()
  }
  let before: string[] = []
  try {
    await Promise.race([writing, enough()])
    before = [...acknowledged]
    await Promise.race([writing, backUp()])
  } finally {
    isOver = true
  }
  await writing
  const place = tempFolder()
  await restoreTo(place)
  const rows = await execute(
    { engine: 'sqlite', place: databaseFile(place) },
    'select key from setting',
  )
  const restored = new Set(rows.map(({ key }) => key))
  expect(before.filter((key) => !restored.has(key))).toEqual([])
  expect(acknowledged.size).toBeGreaterThan(before.length)
})

test('one changed byte is found, wherever it is', async () => {
  await backUp()
  const bytes = readFileSync(file)
  for (let at = 0; at < bytes.length; at += 37) {
    const changed = Buffer.from(bytes)
    changed[at] = (changed[at] ?? 0) ^ 1
    writeFileSync(file, changed)
    await expect(checkBackup(file), `byte ${at}`).rejects.toThrow(BackupDamaged)
  }
})

test('a backup that was cut short is found, and leaves no database behind', async () => {
  await backUp()
  truncateSync(file, readFileSync(file).length - 100)
  const place = tempFolder()
  await expect(restoreTo(place)).rejects.toThrow('đã bị thay đổi')
  await expect(dumpOf(placeOf(place))).rejects.toThrow('không thấy tệp dữ liệu')
})

test('what cannot be read again never bears the name of a backup', async () => {
  const dump = await dumpOf(here())
  // As no program would write it: only reading it through shows that.
  const unreadable = { ...dump, migration: 7 as unknown as string }
  await expect(makeBackup(unreadable, file, { now, kind: 'command' })).rejects.toThrow()
  await dump.close()
  expect(readdirSync(dirname(file))).toEqual([])
})

test('nobody else on the machine may read a backup', async () => {
  await backUp()
  expect(statSync(file).mode & 0o077).toBe(0)
})

test('data is never restored over data', async () => {
  await backUp()
  await expect(
    restoreBackup(file, ({ migration }) => fillingOf(here(), migration)),
  ).rejects.toThrow('đã có dữ liệu')
  const dump = await dumpOf(here())
  expect(await sumsOf(dump)).toMatchObject({ project: { rows: 1 } })
  await dump.close()
})

test('a backup of a later version of the program is refused', async () => {
  await backUp()
  await expect(
    restoreBackup(file, () => fillingOf(placeOf(tempFolder()), '9999_later')),
  ).rejects.toThrow('9999_later')
})

test('nobody is still signed in after a restore', async () => {
  await store.upkeep(({ db, t, at }) =>
    db.insert(t.session).values({
      ...{ tokenHash: 'h', userId: 'u', createdAt: at, seenAt: at, expiresAt: at + 1 },
    }),
  )
  expect((await backUp()).sums).not.toHaveProperty('session')
})
