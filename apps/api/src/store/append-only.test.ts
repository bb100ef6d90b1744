import { defaultPolicy } from '@app/shared/policy/rules.ts'
import { expect, test } from 'vitest'
import { makeTestDatabase, type TestDatabase } from '#testing/engines.ts'
import { givenProject, givenQuarter, givenUnits } from '#testing/given.ts'
import { execute } from '#testing/raw.ts'
import { getTableName } from './drizzle.ts'
import { kit } from './kit.sqlite.ts'
import { introduce, revise } from './revise.ts'
import { makeSchema } from './schema.ts'
import type { Store } from './store.ts'

const schema = makeSchema(kit)
const tables = Object.values(schema).map((table) => getTableName(table))
/** What has happened, as against what is. */
const appendOnly = tables
  .filter((name) => /^change|_history$|_move$|^reminder$/.test(name))
  .sort((one, other) => (one < other ? -1 : 1))

const who = { actorId: 'badinh', actorName: 'Trần Văn An', action: 'test' }

/** At least one row in each of the tables: a trigger per row needs a row to show itself. */
async function fill(store: Store): Promise<void> {
  await givenUnits(store, { id: 'ba-dinh', name: 'Quận Ba Đình' })
  await givenQuarter(store, '2014-Q3')
  const projectId = await givenProject(store, { code: '01-ĐA' })
  await store.write(who, async (tx) => {
    const user = { id: 'u1', username: 'an', name: 'An', unitId: null, state: 'active' as const }
    await introduce(tx, 'user', [{ ...user, roles: ['admin'] }])
    await introduce(tx, 'report', [emptyReport(projectId)])
    await introduce(tx, 'feed', [liveLink])
    await introduce(tx, 'form', [{ id: 'b1', definition: {}, state: 'active' }])
    await introduce(tx, 'signInPolicy', [{ id: 'policy', ...defaultPolicy }])
    await revise(tx, 'user', { id: 'u1', version: 1 }, { name: 'Ân' })
    await revise(tx, 'signInPolicy', { id: 'policy', version: 1 }, { maxTries: 5 })
    await revise(tx, 'period', { id: '2014-Q3', version: 1 }, { state: 'closed' })
    await revise(tx, 'project', { id: projectId, version: 1 }, { title: 'Tên mới' })
    await revise(tx, 'report', { id: 'r1', version: 1 }, { percent: 10 })
    await revise(tx, 'feed', { id: 'f1', version: 1 }, { name: 'Tên mới' })
    await revise(tx, 'form', { id: 'b1', version: 1 }, { state: 'removed' })
    await tx.db.insert(tx.t.reportMove).values({
      ...{ reportId: 'r1', version: 2, action: 'save', at: tx.at, fields: [] },
      ...{ actorId: who.actorId, actorName: who.actorName, reason: null },
    })
    await tx.db.insert(tx.t.reminder).values({
      ...{ periodId: '2014-Q3', unitId: 'ba-dinh', count: 1, at: tx.at },
      ...{ actorId: who.actorId, actorName: who.actorName },
    })
  })
}

const liveLink = {
  ...{ id: 'f1', ownerId: 'u1', name: 'Đề án chậm', view: 'projects' as const, question: '' },
  ...{ createdAt: 0, expiresAt: 1 },
}

function emptyReport(projectId: string) {
  return {
    ...{ id: 'r1', projectId, periodId: '2014-Q3', unitId: 'ba-dinh', state: 'todo' as const },
    ...{ decreaseReason: '', results: '', shortcomings: '', difficulties: '', causesObjective: '' },
    ...{ causesSubjective: '', nextSteps: '', proposals: '', savedAt: 0, savedBy: '' },
    returnReason: '',
  }
}

async function filled(): Promise<TestDatabase> {
  const database = await makeTestDatabase()
  await fill(await database.open())
  return database
}

const columnOf: Readonly<Record<string, string>> = {
  ...{ change: 'action', change_seal: 'hash', reminder: 'count' },
}

test('what has happened can be neither changed nor removed', async () => {
  const database = await filled()
  for (const table of appendOnly) {
    const count = async () => {
      const [row] = await execute(database, `select count(*) as n from ${table}`)
      return Number(row?.n)
    }
    const before = await count()
    expect(before, table).toBeGreaterThan(0)
    const column = columnOf[table] ?? 'version'
    const attempts = [`update ${table} set ${column} = ${column}`, `delete from ${table}`]
    if (database.engine === 'pg') attempts.push(`truncate ${table}`)
    for (const attempt of attempts) {
      await expect(execute(database, attempt), attempt).rejects.toThrow(`append-only: ${table}`)
    }
    expect(await count(), table).toBe(before)
  }
})

/** A rebuild of a table on SQLite takes its triggers with it. */
test('each table of what has happened has its guards, and no other table has one', async () => {
  const database = await makeTestDatabase()
  await database.open()
  const rows =
    database.engine === 'sqlite'
      ? await execute(database, "select name from sqlite_schema where type = 'trigger'")
      : await execute(
          database,
          "select tgname || ' ' || tgtype as name from pg_trigger where not tgisinternal",
        )
  // On PostgreSQL one statement trigger; 58: before update, delete and truncate.
  const expected = appendOnly.flatMap((table) =>
    database.engine === 'sqlite'
      ? [`${table}_no_delete`, `${table}_no_update`]
      : [`${table}_append_only 58`],
  )
  expect(rows.map(({ name }) => name).sort()).toEqual(expected.sort())
})

test('eleven tables keep what has happened', () => {
  expect(appendOnly).toEqual([
    'app_user_history',
    'change',
    'change_item',
    'change_seal',
    'feed_history',
    'form_history',
    'period_history',
    'project_history',
    'reminder',
    'report_history',
    'report_move',
    'sign_in_policy_history',
  ])
})
