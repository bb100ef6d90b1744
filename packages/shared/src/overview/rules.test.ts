import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { endOfDay, startOfDay } from '../core/day.ts'
import { deadlines, defaultLimits, projectStatuses } from '../projects/rules.ts'
import { reportStates } from '../reports/rules.ts'
import {
  afterDeadline,
  changesBetween,
  countDeadlines,
  countStatuses,
  latestOpened,
  mainKind,
  meanOf,
  type OverviewPeriod,
  type OverviewProject,
  type OverviewReport,
  reportingOf,
  standingByUnit,
  standingsOf,
  wordOf,
  wordsByProject,
} from './rules.ts'

const period = (id: string, to: string, more: Partial<OverviewPeriod> = {}): OverviewPeriod => {
  const from = `${to.slice(0, 5)}01-01`
  return {
    id,
    name: id,
    kind: 'quarter',
    state: 'closed',
    from,
    to,
    dueAt: endOfDay(to),
    ...defaultLimits,
    ...more,
  }
}
const q1 = period('2014-Q1', '2014-03-31')
const q2 = period('2014-Q2', '2014-06-30')
const q3 = period('2014-Q3', '2014-09-30', { state: 'open' })

const project = (id: string, more: Partial<OverviewProject> = {}): OverviewProject => ({
  ...{ id, unitId: 'ba-dinh', level: 'district', weight: 1, runState: 'running' },
  ...{ startsOn: '2014-01-01', dueOn: '2014-12-31', plan: { '2014-Q1': 20, '2014-Q2': 50 } },
  ...more,
})
const report = (more: Partial<OverviewReport> = {}): OverviewReport => ({
  ...{ projectId: 'p1', periodId: '2014-Q2', unitId: 'ba-dinh', state: 'approved' },
  ...{ percent: 50, status: 'on-track', approvedAt: 1, officialPercent: 50 },
  officialStatus: 'on-track',
  ...more,
})
const waiting = { officialPercent: null, officialStatus: null, approvedAt: null } as const

describe('what a report says', () => {
  test.each(reportStates)('%s: its official figure, if there is one', (state) => {
    expect(wordOf(report({ state, percent: 70 }), false)).toEqual({
      ...{ periodId: '2014-Q2', percent: 50, status: 'on-track', approvedAt: 1 },
      provisional: false,
    })
    expect(wordOf(report({ state, ...waiting }), false)).toBeNull()
  })

  test.each([
    ['todo', null],
    ['draft', null],
    ['submitted', 70],
    ['received', 70],
    ['returned', null],
  ] as const)('%s: with unapproved figures %s', (state, percent) => {
    const word = wordOf(report({ state, percent: 70, ...waiting }), true)
    expect(word?.percent ?? null).toBe(percent)
    if (word) expect(word).toMatchObject({ provisional: true, approvedAt: null })
  })

  test('sent without a figure leaves the official one standing', () => {
    expect(wordOf(report({ state: 'submitted', percent: null }), true)?.percent).toBe(50)
    expect(wordOf(report({ state: 'submitted', percent: 70 }), true)?.percent).toBe(70)
    expect(wordOf(report({ state: 'submitted', percent: 70, status: null }), true)?.percent).toBe(
      50,
    )
  })

  test('half of an official figure is none', () => {
    expect(wordOf(report({ officialStatus: null }), false)).toBeNull()
    expect(wordOf(report({ officialPercent: null }), false)).toBeNull()
  })

  test('is put in the order of periods; others do not count', () => {
    const reports = [
      ...[report(), report({ periodId: '2014-Q1' }), report({ periodId: '2019-Q1' })],
      report({ projectId: 'p2', ...waiting }),
    ]
    const words = wordsByProject(reports, [q1, q2], () => false)
    expect([...words.keys()]).toEqual(['p1'])
    expect(words.get('p1')?.map(({ periodId }) => periodId)).toEqual(['2014-Q1', '2014-Q2'])
  })
})

describe('periods', () => {
  test('the latest that was ever opened', () => {
    const coming = period('2014-Q4', '2014-12-31', { state: 'upcoming' })
    expect(latestOpened([coming, q3, q1, q2])?.id).toBe('2014-Q3')
    expect(latestOpened([coming])).toBeNull()
    expect(latestOpened([])).toBeNull()
  })

  test('the kind most of them have; of equals the shorter', () => {
    const year = period('2014', '2014-12-31', { kind: 'year' })
    expect(mainKind([year, q1, q2])).toBe('quarter')
    expect(mainKind([year, q1])).toBe('quarter')
    expect(mainKind([year])).toBe('year')
    expect(mainKind([])).toBeNull()
  })

  test('all reports are due the moment after the deadline', () => {
    expect(afterDeadline(q2)).toBe(startOfDay('2014-07-01'))
  })
})

const now = startOfDay('2014-07-10')
function standings(projects: OverviewProject[], reports: OverviewReport[], at = now) {
  const periods = [q1, q2]
  const words = wordsByProject(reports, periods, () => false)
  return standingsOf(projects, { periods, words, now: at })
}

describe('the programme', () => {
  const projects = [
    ...[project('p1', { weight: 3 }), project('p2', { unitId: 'dong-da' })],
    project('p3', { unitId: 'dong-da', runState: 'paused' }),
  ]
  const rows = standings(projects, [
    report({ projectId: 'p1' }),
    report({ projectId: 'p2', officialPercent: 30 }),
  ])

  test('stands at the weighted mean, and the three figures agree', () => {
    expect(meanOf(rows)).toEqual({ percent: 36, plannedPercent: 50, gap: -14 })
    expect(meanOf([])).toEqual({ percent: null, plannedPercent: null, gap: null })
  })

  test('counts every status and every deadline, also those nobody has', () => {
    const statuses = countStatuses(rows)
    expect(statuses).toMatchObject({ 'on-track': 1, late: 1, paused: 1, done: 0 })
    expect(Object.keys(statuses)).toEqual([...projectStatuses])
    expect(countDeadlines(rows).map(({ deadline }) => deadline)).toEqual([...deadlines])
  })

  test('stands by unit, in the order of the units, without those that lead nothing', () => {
    const unit = (id: string) => ({
      ...{ id, name: id, shortName: id, kind: 'quan' as const, validFrom: null, validTo: null },
    })
    const units = ['dong-da', 'hoan-kiem', 'ba-dinh'].map(unit)
    expect(standingByUnit(rows, units).map(({ unit: { id }, total }) => [id, total])).toEqual([
      ['dong-da', 2],
      ['ba-dinh', 1],
    ])
  })
})

test('whatever is reported, the counts add up to the projects', () => {
  const Project = fc.record({
    runState: fc.constantFrom('running' as const, 'paused' as const, 'stopped' as const),
    dueOn: fc.constantFrom(null, '2014-06-30', '2014-12-31'),
    percent: fc.option(fc.integer({ min: 0, max: 100 })),
    status: fc.constantFrom(...projectStatuses),
  })
  fc.assert(
    fc.property(fc.array(Project), (given) => {
      const rows = standings(
        given.map(({ runState, dueOn }, n) => project(`p${n}`, { runState, dueOn })),
        given.map(({ percent, status }, n) =>
          report({ projectId: `p${n}`, officialPercent: percent, officialStatus: status }),
        ),
      )
      const sum = (counts: number[]) => counts.reduce((total, count) => total + count, 0)
      expect(sum(Object.values(countStatuses(rows)))).toBe(given.length)
      expect(sum(countDeadlines(rows).map(({ count }) => count))).toBe(given.length)
    }),
  )
})

describe('since the period before', () => {
  const before = standings(
    [project('p1'), project('p2'), project('p3')],
    [
      report({ projectId: 'p1', officialPercent: 30 }),
      report({ projectId: 'p2' }),
      report({ projectId: 'p3' }),
    ],
  )
  const after = standings(
    [project('p1'), project('p2'), project('p3'), project('new')],
    [
      report({ projectId: 'p1' }),
      report({ projectId: 'p2', officialPercent: 40 }),
      report({ projectId: 'p3' }),
    ],
  )

  test('some stand better, some worse, and new ones do not count', () => {
    expect(changesBetween(before, after)).toEqual({ better: 1, worse: 1 })
    expect(changesBetween([], after)).toEqual({ better: 0, worse: 0 })
  })

  test('to begin is no improvement', () => {
    const early = [project('p1', { plan: { '2014-Q1': 0, '2014-Q2': 0 } })]
    const begun = standings(early, [report({ officialPercent: 1 })])
    expect(changesBetween(standings(early, []), begun)).toEqual({ better: 0, worse: 0 })
  })
})

describe('who has reported', () => {
  const reports = [
    ...[report(), report({ state: 'submitted', ...waiting })],
    ...[report({ unitId: 'dong-da' }), report({ unitId: 'dong-da', state: 'draft', ...waiting })],
    report({ unitId: 'tay-ho', state: 'returned', ...waiting }),
  ]

  test('before the deadline nobody is overdue', () => {
    expect(reportingOf(reports, { overdue: false, includeUnapproved: false })).toEqual({
      ...{ reports: 5, sent: 3, returned: 1, unsent: 2, overdue: 0, awaitingReview: 1 },
      ...{ counted: 2, units: 3, unitsComplete: 1, unitsOverdue: 0 },
    })
  })

  test('after it those are who never sent; what was returned had been sent', () => {
    const counts = reportingOf(reports, { overdue: true, includeUnapproved: true })
    expect(counts).toMatchObject({ overdue: 1, unitsOverdue: 1, counted: 3 })
  })

  test('what the city has received still waits for its word', () => {
    const received = [report({ state: 'received', ...waiting }), report()]
    const asked = { overdue: true, includeUnapproved: false }
    expect(reportingOf(received, asked)).toMatchObject({ sent: 2, awaitingReview: 1, counted: 1 })
  })

  test('of nothing is nothing', () => {
    const none = reportingOf([], { overdue: true, includeUnapproved: true })
    expect(Object.values(none).every((count) => count === 0)).toBe(true)
  })
})
