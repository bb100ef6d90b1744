import { periods } from '@app/shared/periods/contract.ts'
import { reports } from '@app/shared/reports/contract.ts'
import type { Report } from '@app/shared/reports/model.ts'
import type { Person } from '@app/shared/users/rules.ts'
import { beforeAll, expect, test } from 'vitest'
import { officer, reviewer } from '#testing/people.ts'
import { detailOf, givenReport, moved, reportingWorld } from '#testing/reports.ts'
import type { TestApp } from '#testing/test-app.ts'

let world: TestApp
beforeAll(async () => {
  world = await reportingWorld()
  const body = {
    ...{ id: '2014-Q4', name: 'Quý IV/2014', kind: 'quarter' as const },
    ...{ from: '2014-10-01', to: '2014-12-31', dueOn: '2015-01-05' },
  }
  const { id, version } = await world.did(reviewer, periods.create, { body })
  await world.did(reviewer, periods.open, { params: { id }, body: { version } })
})

/** The blank report of the next quarter, after an approved 40 % in the one before. */
async function givenNext(content = {}) {
  // The world opens both quarters: `givenReport` brings the first one of a new project to its state.
  const { projectId } = await approvedFirst(content)
  const query = { project: projectId, period: '2014-Q4' }
  const [next] = (await world.did(officer, reports.list, { query })).items
  return next ?? expect.fail('no report of the next quarter')
}

async function approvedFirst(content: object) {
  const draft = await givenReport(world, 'todo')
  const query = { project: draft.projectId, period: '2014-Q3' }
  const [first] = (await world.did(officer, reports.list, { query })).items
  if (!first) expect.fail('no report of the first quarter')
  const full = { percent: 40, status: 'on-track' as const, results: 'Mở 3 lớp', ...content }
  const saved = await moved(world, officer, ['save', first, full])
  return moved(world, reviewer, ['approve', await moved(world, officer, ['submit', saved])])
}

test('“giữ nguyên kỳ trước” is one act: the last approved percent, the suggested status, and it can be sent', async () => {
  const next = await givenNext()
  expect(next).toMatchObject({ percent: null, previousPercent: 40, keepsPrevious: false })
  const kept = await moved(world, officer, ['save', next, { keepsPrevious: true }])
  expect(kept).toMatchObject({ percent: 40, keepsPrevious: true, results: '', state: 'draft' })
  expect(kept.status).not.toBeNull()
  const sent = await moved(world, officer, ['submit', kept])
  expect(sent).toMatchObject({ state: 'submitted', keepsPrevious: true })
})

test('a percent that differs ends it, the same one does not', async () => {
  const kept = await moved(world, officer, ['save', await givenNext(), { keepsPrevious: true }])
  const same = await moved(world, officer, ['save', kept, { percent: 40, nextSteps: 'Tổng kết' }])
  expect(same.keepsPrevious).toBe(true)
  const other = await moved(world, officer, ['save', same, { percent: 41 }])
  expect(other.keepsPrevious).toBe(false)
})

const colleague: Person = { ...officer, id: 'colleague', name: 'Phạm Thị Lan' }
const ended = async (report: Report) => (await detailOf(world, officer, report)).keepingEnded

test('whoever kept the last percent is told who typed another over it, and when', async () => {
  const kept = await moved(world, officer, ['save', await givenNext(), { keepsPrevious: true }])
  const more = await moved(world, officer, ['save', kept, { nextSteps: 'Tổng kết' }])
  expect(await ended(more)).toBeNull()
  const other = await moved(world, colleague, ['save', more, { percent: 41 }])
  const at = other.savedAt
  expect(await ended(other)).toEqual({ setBy: officer.name, by: colleague.name, at })
  const further = await moved(world, officer, ['save', other, { results: 'Mở 3 lớp' }])
  expect(await ended(further)).toMatchObject({ by: colleague.name, at })
  expect(await ended(await moved(world, officer, ['submit', further]))).toBeNull()
})

test('nothing is told of who changed his own mind, nor once it is kept again', async () => {
  const kept = await moved(world, officer, ['save', await givenNext(), { keepsPrevious: true }])
  const own = await moved(world, officer, ['save', kept, { percent: 41 }])
  expect(await ended(own)).toBeNull()
  const again = await moved(world, officer, ['save', own, { keepsPrevious: true }])
  const other = await moved(world, colleague, ['save', again, { percent: 42 }])
  expect(await ended(other)).not.toBeNull()
  expect(
    await ended(await moved(world, officer, ['save', other, { keepsPrevious: true }])),
  ).toBeNull()
})

test('a chosen status is not changed by it', async () => {
  const chosen = await moved(world, officer, ['save', await givenNext(), { status: 'blocked' }])
  const kept = await moved(world, officer, ['save', chosen, { keepsPrevious: true }])
  expect(kept.status).toBe('blocked')
})

test('without an approved report before there is nothing to keep', async () => {
  const blank = await givenReport(world, 'todo')
  const saved = await moved(world, officer, ['save', blank, { keepsPrevious: true, percent: 5 }])
  expect(saved).toMatchObject({ keepsPrevious: false, percent: 5 })
})

test('whether earlier difficulties are settled is kept with the report', async () => {
  const next = await givenNext({ difficulties: 'Thiếu vốn' })
  expect(next.difficultiesSettled).toBeNull()
  const told = await moved(world, officer, ['save', next, { difficultiesSettled: true }])
  expect(told.difficultiesSettled).toBe(true)
  const untold = await moved(world, officer, ['save', told, { difficultiesSettled: null }])
  expect(untold.difficultiesSettled).toBeNull()
})
