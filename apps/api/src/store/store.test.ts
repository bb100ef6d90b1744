import { expect, test } from 'vitest'
import { openTestStore } from '#testing/engines.ts'

const who = { actorId: 'u1', actorName: 'Trần Văn An', action: 'test' }

test('a write is there for the next read', async () => {
  const store = await openTestStore()
  await store.write(who, async (tx) => {
    await tx.db.insert(tx.t.setting).values({ key: 'k', value: 'v' })
  })
  const rows = await store.read(({ db, t }) => db.select().from(t.setting))
  expect(rows.find((row) => row.key === 'k')).toEqual({ key: 'k', value: 'v' })
})
