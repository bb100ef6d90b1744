import { feeds } from '@app/shared/feeds/contract.ts'
import { expect, test } from 'vitest'
import { givenAccounts } from '#testing/accounts.ts'
import { makeTestDatabase } from '#testing/engines.ts'
import { fetchFeed } from '#testing/feeds.ts'
import { reviewer } from '#testing/people.ts'
import { execute } from '#testing/raw.ts'
import { testApp } from '#testing/test-app.ts'

const body = { name: 'Cho giao ban', view: 'projects', question: '', days: 30 } as const

test('a token is told once: no table and no line of the log holds it, whatever goes wrong', async () => {
  const lines: string[] = []
  const database = await makeTestDatabase()
  const store = await database.open()
  const world = await testApp({ store, onLog: (line) => lines.push(line) })
  await givenAccounts(world.store, reviewer)
  // A key as for a write that may be repeated: the answers of such writes are kept.
  const headers = { 'idempotency-key': 'tao-lien-ket-1' }
  const { token } = await world.did(reviewer, feeds.create, { body }, headers)
  expect(Buffer.from(token, 'base64url')).toHaveLength(32)

  const statusOf = async (format: 'csv' | 'json' | 'xml') =>
    (await fetchFeed(world, token, format)).status
  expect([await statusOf('csv'), await statusOf('json'), await statusOf('xml')]).toEqual([
    200, 200, 400,
  ])
  const tables = await world.store.read(async ({ db, t }) => {
    const rows: unknown[] = []
    for (const table of Object.values(t)) rows.push(await db.select().from(table))
    return rows
  })
  expect(JSON.stringify(tables)).toContain('Cho giao ban')
  expect(JSON.stringify(tables)).not.toContain(token)
  await execute(database, 'drop table feed_key')
  expect(await statusOf('json')).toBe(500)
  expect(lines.length).toBeGreaterThan(4)
  expect(lines.join('')).toContain('/api/feeds/:token/feed.:format')
  expect(lines.join('')).not.toContain(token)
})
