import { beforeEach, expect, test } from 'vitest'
import { makeTestDatabase, type TestDatabase } from '#testing/engines.ts'
import { givenProject, givenQuarter, givenUnits } from '#testing/given.ts'
import { execute } from '#testing/raw.ts'
import { verifyChain } from './chain.ts'
import { note } from './note.ts'
import { introduce, revise } from './revise.ts'
import { readHead, sealPast } from './seal.ts'
import type { Store } from './store.ts'
import { withdraw } from './withdraw.ts'

const who = {
  ...{ actorId: 'an', actorName: 'Trần Văn An', actorRoles: ['admin'] as const },
  ...{ actorUnitId: null, address: '10.0.0.7', action: 'user.create', reason: 'mở tài khoản' },
}
const user = { username: 'an', name: 'An', unitId: null, state: 'active', roles: [] } as const

const last = 16
let database: TestDatabase
let store: Store
beforeEach(async () => {
  database = await makeTestDatabase()
  store = await database.open()
  // 1 a unit, 2 a period, 3 a project, 4 two accounts, 5 a new name, 6 one is taken out, 7 and 8 a switch.
  await givenUnits(store, { id: 'ba-dinh', name: 'Quận Ba Đình' })
  await givenQuarter(store, '2014-Q3')
  await givenProject(store, { code: '01-ĐA' })
  await store.write(who, (tx) =>
    introduce(tx, 'user', [
      { id: 'u1', ...user, roles: [] },
      { id: 'u2', ...user, roles: ['leader'], username: 'binh' },
    ]),
  )
  await store.write(who, (tx) => revise(tx, 'user', { id: 'u1', version: 1 }, { name: 'Ân' }))
  await store.write(who, (tx) => withdraw(tx, 'user', [{ id: 'u2', version: 1 }]))
  for (const after of [true, false]) {
    const facts = [{ field: 'signs', before: !after, after }]
    await store.write(who, (tx) => note(tx, { entity: 'unit', id: 'ba-dinh', facts }))
  }
  for (let number = 9; number <= last; number += 1) await store.write(who, async () => undefined)
})

/** The guards are taken away first, as whoever wants to forge something would. */
async function forge(table: string, statement: string): Promise<void> {
  if (database.engine === 'pg') {
    await execute(database, `alter table "${table}" disable trigger user`)
    await execute(database, statement)
    await execute(database, `alter table "${table}" enable trigger user`)
    return
  }
  const triggers = await execute(
    database,
    `select name, sql from sqlite_schema where type = 'trigger' and tbl_name = '${table}'`,
  )
  for (const { name } of triggers) await execute(database, `drop trigger ${name}`)
  await execute(database, statement)
  for (const { sql } of triggers) await execute(database, String(sql))
}

test('what nobody has touched is as it was sealed', async () => {
  const { head, fault, isDone } = await verifyChain(store, { mirror: null })
  expect({ fault, isDone }).toEqual({ fault: null, isDone: true })
  expect(head.number).toBe(last)
  expect(await store.read(readHead)).toEqual(head)
  const begun = await verifyChain(store, { mirror: null, limitMs: 0 })
  expect(begun.isDone).toBe(false)
  expect(await verifyChain(store, { mirror: head, from: begun.head })).toMatchObject({ head })
  expect(head.hash).toMatch(/^[0-9a-f]{64}$/)
})

/** From the last entry to the first, so that each is the first that is broken. */
const forgeries = [
  ['the last seal', 'change_seal', 'delete from change_seal where number = 16', 16],
  ['an entry', 'change', 'delete from change where id = 15', 15],
  ['who', 'change', "update change set actor_name = 'Trần Văn Ấn' where id = 14", 14],
  ['which role', 'change', `update change set actor_roles = '["leader"]' where id = 13`, 13],
  ['which unit', 'change', "update change set actor_unit_id = 'ba-dinh' where id = 12", 12],
  ['from where', 'change', "update change set address = '10.0.0.8' where id = 11", 11],
  ['when', 'change', 'update change set at = at + 1 where id = 10', 10],
  ['what for', 'change', "update change set reason = 'mở tài khoản.' where id = 9", 9],
  ['a switch', 'change_item', "update change_item set facts = '[]' where change_id = 8", 8],
  ['an entry’s row', 'change_item', 'delete from change_item where change_id = 7', 7],
  ['which fields', 'change_item', "update change_item set fields = '[]' where change_id = 6", 6],
  ['until when', 'app_user_history', 'update app_user_history set valid_to = valid_to + 1', 5],
  ['a byte of what stood', 'app_user_history', "update app_user_history set name = 'an'", 4],
  ['a byte of what stands', 'project', "update project set title = title || '.'", 3],
  ['a version', 'period', 'delete from period', 2],
  ['a seal’s text', 'change_seal', "update change_seal set hash = 'a' where number = 1", 1],
] as const

test('the first entry that is not as it was is named', async () => {
  for (const [what, table, statement, number] of forgeries) {
    await forge(table, statement)
    const { fault } = await verifyChain(store, { mirror: null })
    expect(fault, what).toMatchObject({ number })
    const isGone = /^delete from change(_seal)? /.test(statement)
    expect(fault?.kind, what).toBe(isGone ? 'gone' : 'altered')
    expect(fault?.change?.id, what).toBe(isGone ? undefined : number)
  }
})

test('an entry that this program did not write is named', async () => {
  await execute(
    database,
    "insert into change (at, actor_id, actor_name, action) values (1, 'x', 'Kẻ lạ', 'user.create')",
  )
  const { fault } = await verifyChain(store, { mirror: null })
  expect(fault).toMatchObject({ kind: 'unsealed', change: { actorName: 'Kẻ lạ' } })
  // A later start does not take it in.
  await sealPast(store)
  expect((await verifyChain(store, { mirror: null })).fault).toMatchObject({ kind: 'unsealed' })
})

test('a version that no entry made is named', async () => {
  await execute(database, "update app_user set version = 9, username = 'x' where id = 'u1'")
  expect((await verifyChain(store, { mirror: null })).fault).toMatchObject({
    kind: 'altered',
    number: 5,
  })
  await execute(database, "update app_user set version = 2, username = 'an' where id = 'u1'")
  await execute(
    database,
    "insert into app_user (id, username, name, roles, unit_id, state, version, valid_from, change_id) select 'u9', 'moi', name, roles, unit_id, state, 1, valid_from, change_id from app_user",
  )
  expect((await verifyChain(store, { mirror: null })).fault).toMatchObject({
    kind: 'stray',
    row: { entity: 'user', id: 'u9', version: 1 },
  })
})

test('a tail that is cut off whole is missed by the mirror', async () => {
  const mirror = await store.read(readHead)
  for (const table of ['change', 'change_item'])
    await forge(table, `delete from ${table} where ${table === 'change' ? 'id' : 'change_id'} = 16`)
  await forge('change_seal', 'delete from change_seal where number = 16')
  await execute(database, 'update seal_head set number = 15')
  expect((await verifyChain(store, { mirror: null })).fault).toBeNull()
  expect((await verifyChain(store, { mirror })).fault).toMatchObject({ kind: 'cut', number: last })
  await store.write(who, async () => undefined)
  expect((await verifyChain(store, { mirror })).fault).toMatchObject({
    kind: 'replaced',
    number: last,
  })
})

test('writers at once seal one after the other', async () => {
  await Promise.all(
    Array.from({ length: 12 }, (_, place) =>
      store.write(who, (tx) =>
        introduce(tx, 'user', [{ id: `n${place}`, ...user, roles: [], username: `n${place}` }]),
      ),
    ),
  )
  const { head, fault } = await verifyChain(store, { mirror: null })
  expect(fault).toBeNull()
  expect(head.number).toBe(last + 12)
})

test('what was written before there were seals is sealed once, by whoever starts first', async () => {
  await forge('change_seal', 'delete from change_seal')
  await execute(database, 'delete from seal_head')
  const other = await database.open()
  const starts = [() => sealPast(store), () => sealPast(other)]
  // A file of SQLite belongs to one process.
  if (database.engine === 'pg') await Promise.all(starts.map((start) => start()))
  else for (const start of starts) await start()
  const { head, fault } = await verifyChain(store, { mirror: null })
  expect(fault).toBeNull()
  expect(head.number).toBe(last)
})
