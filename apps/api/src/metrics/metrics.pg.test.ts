import { expect, test } from 'vitest'
import { openTestStore } from '#testing/engines.ts'
import { watch } from './metrics.ts'

test('a database that is gone is told, not hidden behind an error', async () => {
  const store = await openTestStore()
  const { register } = watch({ store, wallNow: Date.now })
  await store.close()
  expect(await register.metrics()).toMatch(/^tiendo_database_writable 0$/m)
})
