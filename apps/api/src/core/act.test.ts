import { dayOf } from '@app/shared/core/day.ts'
import { beforeEach, expect, test } from 'vitest'
import { catalogues } from '#core/lang.ts'
import type { Once } from '#store/once.ts'
import { introduce } from '#store/revise.ts'
import type { WriteTx } from '#store/store.ts'
import { openTestStore } from '#testing/engines.ts'
import { officer } from '#testing/people.ts'
import { act } from './act.ts'
import { AppError } from './app-error.ts'
import type { Ctx } from './ctx.ts'

const now = Date.parse('2014-09-29T09:00:00+07:00')
let ctx: Ctx
beforeEach(async () => {
  const store = await openTestStore({ now: () => now })
  const clock = { now, wallNow: now, today: dayOf(now) }
  const saying = { lang: 'vi', words: catalogues.vi } as const
  ctx = {
    store,
    ...clock,
    ...saying,
    requestId: 'r1',
    address: '10.1.2.3',
    origin: '',
    sample: false,
    pause: async () => {},
    user: officer,
    isFresh: true,
    once: null,
  }
})

const once: Once = { userId: officer.id, key: 'mot-khoa-01', requestHash: 'a' }
let made = 0

async function addQuarter(tx: WriteTx): Promise<{ id: string }> {
  const id = `2014-T${++made}`
  const dates = { startsOn: '2014-01-01', endsOn: '2014-03-31', dueAt: now }
  await introduce(tx, 'period', [{ id, name: id, kind: 'other', state: 'open', ...dates }])
  return { id }
}

const count = () =>
  ctx.store.read(async ({ db, t }) => ({
    periods: (await db.select().from(t.period)).length,
    changes: (await db.select().from(t.change)).length,
  }))

test('one key, one effect, one change record, and the first answer every time', async () => {
  const asked = { ...ctx, once }
  const answers = await Promise.all(
    Array.from({ length: 8 }, () => act(asked, { action: 'period.create' }, addQuarter)),
  )
  expect(new Set(answers.map(({ id }) => id)).size).toBe(1)
  expect(await count()).toEqual({ periods: 1, changes: 1 })
})

test('the same key with other content is refused', async () => {
  await act({ ...ctx, once }, { action: 'period.create' }, addQuarter)
  const other = { ...ctx, once: { ...once, requestHash: 'b' } }
  await expect(act(other, { action: 'period.create' }, addQuarter)).rejects.toMatchObject({
    code: 'key-reused',
  })
  expect(await count()).toEqual({ periods: 1, changes: 1 })
})

test('a key belongs to a person: somebody else may happen to use the same', async () => {
  await act({ ...ctx, once }, { action: 'period.create' }, addQuarter)
  const theirs = { ...once, userId: 'somebody-else' }
  await act({ ...ctx, once: theirs }, { action: 'period.create' }, addQuarter)
  expect((await count()).periods).toBe(2)
})

test('what was refused leaves no trace and may be tried again with its key', async () => {
  const refuse = async (tx: WriteTx): Promise<{ id: string }> => {
    await addQuarter(tx)
    throw new AppError('wrong-state')
  }
  const asked = { ...ctx, once }
  await expect(act(asked, { action: 'period.create' }, refuse)).rejects.toMatchObject({
    code: 'wrong-state',
  })
  expect(await count()).toEqual({ periods: 0, changes: 0 })
  await act(asked, { action: 'period.create' }, addQuarter)
  expect(await count()).toEqual({ periods: 1, changes: 1 })
})

test('a request done in parts keeps each part apart under its key', async () => {
  const asked = { ...ctx, once }
  for (const part of [0, 1, 0, 1]) await act(asked, { action: 'period.create', part }, addQuarter)
  expect((await count()).periods).toBe(2)
})

test('the change record says who, what for and by which request', async () => {
  await act(ctx, { action: 'period.create', reason: 'thử' }, addQuarter)
  const [change] = await ctx.store.read(({ db, t }) => db.select().from(t.change))
  expect(change).toMatchObject({
    ...{ actorId: 'officer', actorName: 'Người thử officer', action: 'period.create' },
    ...{ actorRoles: ['officer'], actorUnitId: officer.unitId, address: '10.1.2.3' },
    ...{ reason: 'thử', requestId: 'r1', at: now },
  })
})
