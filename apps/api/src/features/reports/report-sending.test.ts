import { endOfDay, isoOf } from '@app/shared/core/day.ts'
import { periods } from '@app/shared/periods/contract.ts'
import { reports } from '@app/shared/reports/contract.ts'
import { beforeEach, expect, test } from 'vitest'
import { givenQuarter } from '#testing/given.ts'
import { officer, reviewer, unitLeader } from '#testing/people.ts'
import {
  changeCount,
  detailOf,
  fullContent,
  givenReport,
  move,
  moved,
  reason,
  reportingWorld,
  stepsOf,
} from '#testing/reports.ts'
import type { TestApp } from '#testing/test-app.ts'

let world: TestApp
beforeEach(async () => {
  world = await reportingWorld()
})

test('a report that lacks something is not sent, and each fault is told at its field', async () => {
  const report = await givenReport(world, 'draft', {
    ...{ percent: null, status: 'blocked', results: '' },
  })
  const { status, problem } = await move(world, officer, ['submit', report])
  expect(status).toBe(422)
  expect(problem).toMatchObject({
    code: 'incomplete',
    fields: {
      percent: 'Nhập tỷ lệ hoàn thành',
      results: 'Nhập kết quả đạt được trong kỳ',
      difficulties: 'Đề án chậm hoặc đang vướng mắc. Nêu khó khăn, vướng mắc.',
      proposals: 'Đề án đang vướng mắc. Nêu đề xuất, kiến nghị và cấp giải quyết.',
    },
  })
  expect((await detailOf(world, officer, report)).state).toBe('draft')
})

test('a percentage below the one approved last needs its reason', async () => {
  const first = await givenReport(world, 'approved', { percent: 62.5 })
  await givenQuarter(world.store, '2014-Q4', { state: 'upcoming' })
  await world.did(reviewer, periods.open, { params: { id: '2014-Q4' }, body: { version: 1 } })
  const query = { project: first.projectId, period: '2014-Q4' }
  const [next] = (await world.did(officer, reports.list, { query })).items
  if (!next) throw new Error('no report in the new period')
  expect(next).toMatchObject({ state: 'todo', previousPercent: 62.5 })
  const params = { id: next.id }
  const body = { version: next.version, ...fullContent, percent: 60 }
  const lower = await world.did(officer, reports.save, { params, body })
  const { problem } = await move(world, officer, ['submit', lower])
  expect(problem?.fields).toEqual({
    decreaseReason: 'Tỷ lệ giảm từ 62,5% xuống 60%. Nêu lý do điều chỉnh giảm.',
  })
  const explained = await world.did(officer, reports.save, {
    params,
    body: { version: lower.version, decreaseReason: 'Tính lại số lớp' },
  })
  expect((await moved(world, officer, ['submit', explained])).flags).toContainEqual({
    ...{ code: 'drop', amount: 2.5 },
  })
})

test('a report is on time in the last second of its deadline', async () => {
  const report = await givenReport(world, 'draft')
  world.clock.now = endOfDay('2014-10-05') - 999
  const sent = await moved(world, officer, ['submit', report])
  expect(sent).toMatchObject({ submittedAt: '2014-10-05T23:59:59+07:00', onTime: true })
  expect(sent.flags.map(({ code }) => code)).not.toContain('late')
})

test('a report is late one second after', async () => {
  const report = await givenReport(world, 'draft')
  world.clock.now = endOfDay('2014-10-05') + 1
  const sent = await moved(world, officer, ['submit', report])
  expect(sent).toMatchObject({ submittedAt: '2014-10-06T00:00:00+07:00', onTime: false })
  expect(sent.flags).toContainEqual({ code: 'late', amount: null })
})

test('a return by the city does not make a report late, taking it back does', async () => {
  const sentInTime = await givenReport(world, 'submitted')
  const takenBack = await moved(world, officer, ['recall', await givenReport(world, 'submitted')])
  expect(takenBack).toMatchObject({ onTime: null, submittedAt: null, submittedBy: null })
  const returned = await moved(world, reviewer, ['return', sentInTime])
  expect(returned.onTime).toBe(true)
  world.clock.now = endOfDay('2014-10-06')
  expect((await moved(world, officer, ['submit', takenBack])).onTime).toBe(false)
  const again = await moved(world, officer, ['submit', returned])
  expect(again).toMatchObject({ onTime: true, submittedAt: isoOf(world.clock.now) })
  expect(again.returnReason).toBe(null)
  const back = await moved(world, officer, ['recall', again])
  expect(back).toMatchObject({ state: 'draft', onTime: true, returnReason: reason })
})

test('after a period is closed only what was returned can be mended and sent', async () => {
  const draft = await givenReport(world, 'draft')
  const returned = await givenReport(world, 'returned')
  const approved = await givenReport(world, 'approved')
  const params = { id: '2014-Q3' }
  await world.did(reviewer, periods.close, { params, body: { version: 1 } })
  for (const action of ['save', 'submit'] as const) {
    const { problem } = await move(world, officer, [action, draft])
    expect(problem).toMatchObject({
      code: 'wrong-state',
      message: 'Kỳ báo cáo chưa mở hoặc đã chốt. Liên hệ bộ phận thường trực.',
    })
  }
  expect((await detailOf(world, officer, draft)).allowedActions).toEqual([])
  const mended = await moved(world, officer, ['save', returned])
  expect((await moved(world, officer, ['submit', mended])).state).toBe('submitted')
  const reopened = await moved(world, reviewer, ['reopen', approved])
  expect((await moved(world, officer, ['save', reopened])).state).toBe('returned')
})

test('approved figures are official, and stay so while the report is reopened', async () => {
  const sent = await givenReport(world, 'submitted')
  expect(sent.officialPercent).toBe(null)
  const approved = await moved(world, reviewer, ['approve', sent])
  const official = {
    officialPercent: 40,
    approvedBy: reviewer.name,
    approvedAt: approved.approvedAt,
  }
  expect(approved).toMatchObject(official)
  const reopened = await moved(world, reviewer, ['reopen', approved])
  const params = { id: sent.id }
  const lower = await world.did(officer, reports.save, {
    params,
    body: { version: reopened.version, percent: 30 },
  })
  expect(lower).toMatchObject({ percent: 30, returnReason: reason, ...official })
  const again = await moved(world, officer, ['submit', lower])
  expect(again).toMatchObject(official)
  expect(again.flags).toContainEqual({ code: 'edited-after-approval', amount: null })
  expect(await moved(world, reviewer, ['approve', again])).toMatchObject({ officialPercent: 30 })
})

test('every round is kept with who, when and why', async () => {
  const returned = await givenReport(world, 'returned')
  world.clock.now += 60_000
  const again = await moved(world, unitLeader, ['submit', returned])
  await moved(world, reviewer, ['approve', again])
  const { rounds } = await detailOf(world, officer, returned)
  expect(rounds.map(({ action, by, reason }) => [action, by, reason])).toEqual([
    ['submit', officer.name, null],
    ['return', reviewer.name, reason],
    ['submit', unitLeader.name, null],
    ['approve', reviewer.name, null],
  ])
  expect(rounds[1]?.fields).toEqual([{ field: 'results', reason: 'Thiếu số lớp' }])
  expect(rounds.map(({ version }) => version)).toEqual([3, 4, 5, 6])
  expect(rounds[2]?.at).toBe(isoOf(world.clock.now))
  expect(await stepsOf(world, returned)).toEqual(['save', 'submit', 'return', 'submit', 'approve'])
})

test('returning and reopening need a reason', async () => {
  const { id, version } = await givenReport(world, 'submitted')
  const payload = { version, reason: '  ' }
  const url = `/api/reports/${id}/return`
  const answer = await world.request(reviewer, { method: 'POST', url, payload })
  expect(answer.statusCode).toBe(400)
  expect(answer.json().fields).toEqual({ reason: 'Mục này phải nhập' })
})
test('forty sendings under one key are one sending', async () => {
  const report = await givenReport(world, 'draft')
  const before = await changeCount(world)
  const headers = { 'idempotency-key': 'gui-mot-lan-0001' }
  const answers = await Promise.all(
    Array.from({ length: 40 }, () => move(world, officer, ['submit', report], headers)),
  )
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
  expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1)
  expect(await stepsOf(world, report)).toEqual(['save', 'submit'])
  expect(await changeCount(world)).toBe(before + 1)
  const other = { id: report.id, version: report.version + 1 }
  const { status, problem } = await move(
    world,
    officer,
    ['submit', { ...report, ...other }],
    headers,
  )
  expect([status, problem?.code]).toEqual([422, 'key-reused'])
})
