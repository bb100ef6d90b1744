import {
  moves,
  type ReportAction,
  type ReportState,
  reportActions,
  reportStates,
  stateAfter,
} from '@app/shared/reports/rules.ts'
import type { Person } from '@app/shared/users/rules.ts'
import { beforeAll, expect, test } from 'vitest'
import { admin, foreignOfficer, leader, officer, reviewer, unitLeader } from '#testing/people.ts'
import { detailOf, givenReport, move, moved, reportingWorld } from '#testing/reports.ts'
import type { TestApp } from '#testing/test-app.ts'

let world: TestApp
beforeAll(async () => {
  world = await reportingWorld()
})

const unitSide = [officer, unitLeader]
const people = [...unitSide, foreignOfficer, reviewer, leader, admin]

/** Units here do not sign; whoever approved may take it back, but no list offers it. */
const offered = reportActions.filter((action) => action !== 'sign' && action !== 'unapprove')

function isTheirs(person: Person, action: ReportAction, state: ReportState): boolean {
  if (action === 'sign') return false
  const from: readonly ReportState[] = moves[action].from
  const side = moves[action].by === 'unit' ? unitSide : [reviewer]
  return side.includes(person) && from.includes(state)
}

test.each(reportStates.flatMap((state) => people.map((person) => ({ state, person }))))(
  'a report in state $state obeys $person.id where the regulation says so, and nowhere else',
  async ({ state, person }) => {
    const report = await givenReport(world, state)
    for (const action of reportActions) {
      const isBlank = action === 'submit' && state === 'todo'
      if (isTheirs(person, action, state) && !isBlank) {
        const own = await givenReport(world, state)
        const after = await moved(world, person, [action, own])
        expect(after.state).toBe(stateAfter(action, state))
        expect(after.version).toBe(own.version + 1)
      } else {
        const { status, problem } = await move(world, person, [action, report])
        expect([403, 404, 409, 422]).toContain(status)
        expect(problem?.message).not.toBe('')
      }
    }
    const after = await detailOf(world, reviewer, report)
    expect(after).toMatchObject({ state, version: report.version })
  },
)

test.each(reportStates)(
  'what can be done with a report in state %s is told with it',
  async (state) => {
    const report = await givenReport(world, state)
    for (const person of [...unitSide, reviewer, leader, admin]) {
      const { allowedActions } = await detailOf(world, person, report)
      expect(allowedActions).toEqual(offered.filter((action) => isTheirs(person, action, state)))
    }
  },
)

const both: Person = { ...officer, id: 'both', name: 'Hai vai', roles: ['officer', 'reviewer'] }

test('nobody approves what he himself sent, whatever roles he holds', async () => {
  const sent = await moved(world, both, ['submit', await givenReport(world, 'draft')])
  expect((await detailOf(world, both, sent)).allowedActions).not.toContain('approve')
  const { status, problem } = await move(world, both, ['approve', sent])
  expect(status).toBe(403)
  expect(problem?.message).toBe('Người đã nhập hoặc gửi báo cáo không được tự duyệt')
  expect((await moved(world, reviewer, ['approve', sent])).state).toBe('approved')
})

test('nobody approves what he himself entered, though a colleague sent it', async () => {
  const entered = await moved(world, both, ['save', await givenReport(world, 'draft')])
  const sent = await moved(world, officer, ['submit', entered])
  expect((await move(world, both, ['approve', sent])).status).toBe(403)
  const received = await moved(world, both, ['receive', sent])
  expect((await move(world, both, ['approve', received])).status).toBe(403)
  // Nor when it came back and the colleague sent it again.
  const again = await moved(world, officer, [
    'submit',
    await moved(world, reviewer, ['return', received]),
  ])
  expect((await move(world, both, ['approve', again])).status).toBe(403)
})

test('own work is known by the person, not by the name or the role of today', async () => {
  const sent = await moved(world, both, ['submit', await givenReport(world, 'draft')])
  const promoted: Person = { ...both, roles: ['reviewer'], unitId: null, name: 'Tên khác' }
  expect((await move(world, promoted, ['approve', sent])).status).toBe(403)
  const namesake: Person = { ...reviewer, id: 'namesake', name: both.name }
  expect((await move(world, namesake, ['approve', sent])).status).toBe(200)
})

test('after an approval by somebody else the work of then no longer counts as own', async () => {
  const sent = await moved(world, both, ['submit', await givenReport(world, 'draft')])
  const reopened = await moved(world, reviewer, [
    'reopen',
    await moved(world, reviewer, ['approve', sent]),
  ])
  const again = await moved(world, officer, [
    'submit',
    await moved(world, officer, ['save', reopened]),
  ])
  expect((await moved(world, both, ['approve', again])).state).toBe('approved')
})
