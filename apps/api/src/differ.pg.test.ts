import { join } from 'node:path'
import { expect, test } from 'vitest'
import { differ } from '#testing/differ/differ.ts'
import { databaseAt, makeTestDatabase } from '#testing/engines.ts'
import { tempFolder } from '#testing/folders.ts'

test('both engines answer the same to the same requests, one after another', async () => {
  const sqlite = databaseAt('sqlite', join(tempFolder(), 'tiendo.db'))
  const postgres = await makeTestDatabase()
  const { difference, statuses, done } = await differ(
    { one: sqlite.open, other: postgres.open },
    { seed: 20_140_929, runs: 300 },
  )
  expect(difference).toBeNull()
  expect(statuses.get(200)).toBeGreaterThan(100)
  const written = [...done.keys()].filter((operation) => !operation.startsWith('GET'))
  expect(written.length).toBeGreaterThan(15)
})
