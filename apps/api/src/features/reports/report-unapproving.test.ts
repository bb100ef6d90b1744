import { reports } from '@app/shared/reports/contract.ts'
import type { Person } from '@app/shared/users/rules.ts'
import { beforeAll, expect, test } from 'vitest'
import { officer, reviewer } from '#testing/people.ts'
import { detailOf, givenReport, move, moved, reportingWorld } from '#testing/reports.ts'
import type { TestApp } from '#testing/test-app.ts'

let world: TestApp
beforeAll(async () => {
  world = await reportingWorld()
})

const colleague: Person = { ...reviewer, id: 'colleague', name: 'Người duyệt khác' }

test('an approval taken back leaves the official figures as they were before it', async () => {
  const approved = await givenReport(world, 'approved', { percent: 40 })
  const reopened = await moved(world, reviewer, ['reopen', approved])
  const mended = await moved(world, officer, ['save', reopened, { percent: 55 }])
  const sent = await moved(world, officer, ['submit', mended])
  const again = await moved(world, reviewer, ['approve', sent])
  expect(again.officialPercent).toBe(55)
  const back = await moved(world, reviewer, ['unapprove', again])
  expect(back).toMatchObject({ state: 'received', officialPercent: 40, percent: 55 })
  expect((await moved(world, reviewer, ['approve', back])).officialPercent).toBe(55)
})

test('a first approval taken back leaves no official figure', async () => {
  const approved = await givenReport(world, 'approved')
  const back = await moved(world, reviewer, ['unapprove', approved])
  expect(back).toMatchObject({ officialPercent: null, approvedAt: null, approvedBy: null })
})

test('only whoever approved takes it back, and only as long as it is the last step', async () => {
  const approved = await givenReport(world, 'approved')
  const foreign = await move(world, colleague, ['unapprove', approved])
  expect(foreign.status).toBe(403)
  expect(foreign.problem?.message).toContain('người đã duyệt')
  const reopened = await moved(world, colleague, ['reopen', approved])
  expect((await move(world, reviewer, ['unapprove', reopened])).status).toBe(409)
})

test('whoever saw another version is told that somebody was faster', async () => {
  const todo = await givenReport(world, 'todo')
  const seen = { ...todo, version: todo.version + 3 }
  expect((await move(world, reviewer, ['unapprove', seen])).status).toBe(409)
})

test('several approvals are taken back at once, each answered for itself', async () => {
  const mine = await givenReport(world, 'approved')
  const sent = await givenReport(world, 'submitted')
  const theirs = await moved(world, colleague, ['approve', sent])
  const items = [mine, theirs].map(({ id, version }) => ({ id, version }))
  const answer = await world.did(reviewer, reports.unapproveSeveral, { body: { items } })
  expect(answer.items.map(({ report }) => report?.state ?? null)).toEqual(['received', null])
  expect((await detailOf(world, reviewer, theirs)).state).toBe('approved')
})
