import { describe, expect, test } from 'vitest'
import { endOfDay } from '../core/day.ts'
import { periodStates } from '../periods/rules.ts'
import { type Person, type Role, roles } from '../users/rules.ts'
import {
  allowedActions,
  isMissing,
  isSent,
  maySee,
  moves,
  onTime,
  type ReportStanding,
  refusal,
  reportActions,
  reportStates,
  stateAfter,
} from './rules.ts'

const person = (role: Role, unitId: string | null = null): Person => {
  return { id: role, name: role, roles: [role], unitId }
}
const officer = person('officer', 'ba-dinh')
const leader = person('unit-leader', 'ba-dinh')
const stranger = person('officer', 'dong-da')
const reviewer = person('reviewer')
const open: ReportStanding = {
  ...{ unitId: 'ba-dinh', state: 'draft', periodState: 'open', ownWork: false },
  signature: 'not-needed',
}

describe('the life of a report', () => {
  test.each([
    ['save', ['todo', 'draft', 'returned'], 'draft', 'unit'],
    ['submit', ['todo', 'draft', 'returned'], 'submitted', 'unit'],
    ['recall', ['submitted'], 'draft', 'unit'],
    ['receive', ['submitted'], 'received', 'city'],
    ['return', ['submitted', 'received'], 'returned', 'city'],
    ['approve', ['submitted', 'received'], 'approved', 'city'],
    ['reopen', ['approved'], 'returned', 'city'],
  ] as const)('%s leads from %j to %s, and is the %s’s', (action, from, to, by) => {
    expect(moves[action]).toEqual({ from, to, by })
    const actor = by === 'unit' ? officer : reviewer
    for (const state of reportStates) {
      const isFrom = (from as readonly string[]).includes(state)
      expect(refusal(action, actor, { ...open, state }), state).toBe(isFrom ? null : 'state')
    }
  })

  test('saving what was returned leaves it returned', () => {
    expect(stateAfter('save', 'returned')).toBe('returned')
    expect(stateAfter('save', 'todo')).toBe('draft')
    expect(stateAfter('submit', 'returned')).toBe('submitted')
  })
})

describe('who may act', () => {
  const mine = new Set<Role>(['officer', 'unit-leader'])

  test.each(reportActions)('%s needs its role, and the own unit', (action) => {
    const state = moves[action].from[0]
    // What a signature and an own approval are wanted for has both.
    const signature = action === 'sign' ? 'missing' : 'not-needed'
    const standing: ReportStanding = { ...open, state, signature, ownApproval: true }
    const isAllowed = (who: Person) => refusal(action, who, standing) === null
    const allowed = roles.filter((role) =>
      isAllowed(person(role, mine.has(role) ? 'ba-dinh' : null)),
    )
    expect(allowed).toEqual(
      { unit: ['officer', 'unit-leader'], 'unit-leader': ['unit-leader'], city: ['reviewer'] }[
        moves[action].by
      ],
    )
    expect(refusal(action, stranger, { ...open, state })).toBe('role')
    expect(refusal(action, person('officer'), { ...open, state })).toBe('role')
  })

  test('whoever saved or sent it does not approve it, whatever roles he holds', () => {
    const both: Person = { ...officer, roles: ['officer', 'reviewer'] }
    const sent: ReportStanding = { ...open, state: 'submitted', ownWork: true }
    expect(refusal('approve', both, sent)).toBe('own-work')
    expect(refusal('approve', both, { ...sent, ownWork: false })).toBeNull()
    expect(refusal('receive', both, sent)).toBeNull()
    expect(refusal('return', both, sent)).toBeNull()
  })

  test('where the leader signs, nothing is sent unsigned, and only the leader signs', () => {
    const unsigned: ReportStanding = { ...open, signature: 'missing' }
    expect(refusal('submit', officer, unsigned)).toBe('unsigned')
    expect(refusal('sign', officer, unsigned)).toBe('role')
    expect(refusal('sign', leader, unsigned)).toBeNull()
    const signed: ReportStanding = { ...open, signature: 'given' }
    expect(refusal('submit', officer, signed)).toBeNull()
    expect(refusal('sign', leader, signed)).toBe('no-signature-wanted')
    expect(refusal('sign', leader, open)).toBe('no-signature-wanted')
    expect(stateAfter('sign', 'returned')).toBe('returned')
  })

  test('a report that the city is reading is not taken back', () => {
    const sent: ReportStanding = { ...open, state: 'submitted' }
    expect(refusal('recall', officer, { ...sent, held: true })).toBe('held')
    expect(refusal('recall', officer, { ...sent, held: false })).toBeNull()
    expect(refusal('approve', reviewer, { ...sent, held: true })).toBeNull()
  })

  test('an approval is taken back by whoever gave it', () => {
    const approved: ReportStanding = { ...open, state: 'approved' }
    expect(refusal('unapprove', reviewer, { ...approved, ownApproval: true })).toBeNull()
    expect(refusal('unapprove', reviewer, approved)).toBe('not-own-approval')
  })

  test('the role is asked before the state, and the state before the period', () => {
    const closed: ReportStanding = { ...open, state: 'approved', periodState: 'closed' }
    expect(refusal('save', stranger, closed)).toBe('role')
    expect(refusal('save', officer, closed)).toBe('state')
    expect(refusal('save', officer, { ...closed, state: 'draft' })).toBe('period')
  })

  test('allowed is what is not refused', () => {
    expect(allowedActions(officer, open)).toEqual(['save', 'submit'])
    expect(allowedActions(leader, { ...open, state: 'submitted' })).toEqual(['recall'])
    expect(allowedActions(reviewer, { ...open, state: 'submitted' })).toEqual([
      ...['receive', 'return', 'approve'],
    ])
    expect(allowedActions(person('admin'), { ...open, state: 'submitted' })).toEqual([])
  })
})

describe('a period that is not open', () => {
  test.each(periodStates)('%s: the unit works in an open one only', (periodState) => {
    const expected = periodState === 'open' ? null : 'period'
    expect(refusal('save', officer, { ...open, periodState })).toBe(expected)
    expect(refusal('submit', officer, { ...open, state: 'todo', periodState })).toBe(expected)
    expect(refusal('recall', officer, { ...open, state: 'submitted', periodState })).toBe(expected)
  })

  test('does not stop the city, nor the mending of what it returned', () => {
    const closed: ReportStanding = { ...open, state: 'submitted', periodState: 'closed' }
    expect(refusal('approve', reviewer, closed)).toBeNull()
    expect(refusal('return', reviewer, closed)).toBeNull()
    const returned: ReportStanding = { ...closed, state: 'returned' }
    expect(refusal('save', officer, returned)).toBeNull()
    expect(refusal('submit', officer, returned)).toBeNull()
  })
})

test('a report is seen by its unit and the city, and by nobody else', () => {
  const seen = [officer, leader, reviewer, person('leader'), person('admin')]
  expect(seen.every((who) => maySee(who, open))).toBe(true)
  expect([stranger, person('officer')].some((who) => maySee(who, open))).toBe(false)
})

test('it is on time by its first sending, to the second', () => {
  const period = { dueAt: endOfDay('2014-10-05') }
  expect(onTime({ firstSubmittedAt: null }, period)).toBeNull()
  expect(onTime({ firstSubmittedAt: period.dueAt }, period)).toBe(true)
  expect(onTime({ firstSubmittedAt: period.dueAt + 1 }, period)).toBe(false)
})

test('each state is sent, missing or returned', () => {
  expect(reportStates.filter(isSent)).toEqual(['submitted', 'received', 'approved'])
  expect(reportStates.filter(isMissing)).toEqual(['todo', 'draft'])
})
