import { reports } from '@app/shared/reports/contract.ts'
import type { Report } from '@app/shared/reports/model.ts'
import type { Person } from '@app/shared/users/rules.ts'
import { beforeAll, expect, test } from 'vitest'
import type { Store } from '#store/store.ts'
import { officer, reviewer } from '#testing/people.ts'
import { changeCount, detailOf, givenReport, reportingWorld } from '#testing/reports.ts'
import { type TestApp, testApp } from '#testing/test-app.ts'

let world: TestApp
beforeAll(async () => {
  world = await reportingWorld()
})

const seen = ({ id, version }: Pick<Report, 'id' | 'version'>) => ({ id, version })

async function givenSent(count: number): Promise<Report[]> {
  const sent: Report[] = []
  for (let each = 0; each < count; each++) sent.push(await givenReport(world, 'submitted'))
  return sent
}

test('of several reports those that can be sent are sent, and the rest say why not', async () => {
  const [good, taken, foreign, blank, sent] = await Promise.all([
    givenReport(world, 'draft'),
    givenReport(world, 'draft'),
    givenReport(world, 'draft', { unitId: 'dong-da' }),
    givenReport(world, 'todo'),
    givenReport(world, 'submitted'),
  ])
  const items = [
    seen(blank),
    { ...seen(taken), version: taken.version - 1 },
    seen(good),
    seen(foreign),
    { id: 'khong-co', version: 1 },
    seen(sent),
  ]
  const { items: answers } = await world.did(officer, reports.submitSeveral, { body: { items } })
  expect(answers.map(({ id }) => id)).toEqual(items.map(({ id }) => id))
  expect(answers.map(({ report, problem }) => report?.state ?? problem?.code)).toEqual([
    ...['incomplete', 'conflict', 'submitted', 'not-found', 'not-found', 'wrong-state'],
  ])
  const [incomplete, conflict] = answers
  expect(incomplete?.problem?.fields).toMatchObject({ percent: 'Nhập tỷ lệ hoàn thành' })
  expect(conflict?.problem?.current).toMatchObject({
    changedBy: officer.name,
    version: taken.version,
  })
  expect(answers[5]?.problem?.message).toBe('Báo cáo đang ở trạng thái “Chờ duyệt”')
  const states = await Promise.all(
    [blank, taken, good, sent].map(async (each) => (await detailOf(world, officer, each)).state),
  )
  expect(states).toEqual(['todo', 'draft', 'submitted', 'submitted'])
})

test('many at once show that they go on, so that a slow machine finishes them', async () => {
  const sent = await givenSent(25)
  let signs = 0
  const watched: Store = {
    ...world.store,
    write: (who, fn) =>
      world.store.write(who, (tx) => {
        const breathe = () => {
          signs += 1
          return tx.breathe()
        }
        return fn({ ...tx, breathe })
      }),
  }
  const { did } = await testApp({ store: watched })
  await did(reviewer, reports.approveSeveral, { body: { items: sent.map(seen) } })
  expect(signs).toBe(5)
})

test('sixty reports are approved in one request, in a few transactions', async () => {
  const sent = await givenSent(60)
  const before = await changeCount(world)
  const body = { items: sent.map(seen) }
  const { items } = await world.did(reviewer, reports.approveSeveral, { body })
  expect(items.map(({ report }) => report?.state)).toEqual(sent.map(() => 'approved'))
  expect(items.map(({ id }) => id)).toEqual(sent.map(({ id }) => id))
  expect(await changeCount(world)).toBe(before + 3)
})

test('a repeated request under one key approves once and answers alike', async () => {
  const sent = await givenSent(30)
  const body = { items: sent.map(seen) }
  const before = await changeCount(world)
  const headers = { 'idempotency-key': 'duyet-hang-loat-1' }
  const first = await world.did(reviewer, reports.approveSeveral, { body }, headers)
  const second = await world.did(reviewer, reports.approveSeveral, { body }, headers)
  expect(second).toEqual(first)
  expect(first.items.every(({ report }) => report?.state === 'approved')).toBe(true)
  expect(await changeCount(world)).toBe(before + 2)
  const other = { items: sent.slice(1).map(seen) }
  const { status, problem } = await world.call(
    ...([reviewer, reports.approveSeveral, { body: other }, headers] as const),
  )
  expect([status, problem?.code]).toEqual([422, 'key-reused'])
})

test('a request of which nothing can be done leaves no line in the log', async () => {
  const report = await givenReport(world, 'approved')
  const before = await changeCount(world)
  const { items } = await world.did(reviewer, reports.approveSeveral, {
    body: { items: [seen(report)] },
  })
  expect(items[0]).toMatchObject({ report: null, problem: { code: 'wrong-state' } })
  expect(await changeCount(world)).toBe(before)
})

test('own work is refused among several, the rest is approved', async () => {
  const both: Person = { ...officer, id: 'both', roles: ['officer', 'reviewer'] }
  const draft = await givenReport(world, 'draft')
  const own = await world.did(both, reports.submit, {
    params: { id: draft.id },
    body: { version: draft.version },
  })
  const other = await givenReport(world, 'submitted')
  const body = { items: [seen(own), seen(other)] }
  const { items } = await world.did(both, reports.approveSeveral, { body })
  expect(items.map(({ report, problem }) => report?.state ?? problem?.code)).toEqual([
    ...['forbidden', 'approved'],
  ])
})

test('a report named twice is sent once', async () => {
  const report = await givenReport(world, 'draft')
  const body = { items: [seen(report), seen(report)] }
  const { items } = await world.did(officer, reports.submitSeveral, { body })
  expect(items.map(({ problem }) => problem?.code ?? 'done')).toEqual(['done', 'conflict'])
})

test('two people who approve the same reports in opposite order each get an answer for each', async () => {
  const sent = await givenSent(12)
  const second: Person = { ...reviewer, id: 'reviewer-2' }
  const approve = (person: Person, items: Report[]) =>
    world.did(person, reports.approveSeveral, { body: { items: items.map(seen) } })
  const answers = await Promise.all([approve(reviewer, sent), approve(second, sent.toReversed())])
  const approved = answers.flatMap(({ items }) => items.flatMap(({ report }) => report?.id ?? []))
  expect(approved.sort()).toEqual(sent.map(({ id }) => id).sort())
  const refused = answers.flatMap(({ items }) =>
    items.flatMap(({ problem }) => problem?.code ?? []),
  )
  expect(refused).toEqual(sent.map(() => 'conflict'))
})
