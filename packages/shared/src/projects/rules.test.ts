import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { endOfDay } from '../core/day.ts'
import {
  deadlineOf,
  defaultLimits,
  type Figure,
  gapBetween,
  halts,
  linearPercent,
  mayHalt,
  plannedPercent,
  projectStatuses,
  referencePeriod,
  round1,
  runStates,
  statusOf,
  suggestedStatus,
  weightedMean,
} from './rules.ts'

const running = {
  startsOn: '2014-01-01',
  dueOn: '2014-12-31',
  plan: {},
  runState: 'running' as const,
  limits: defaultLimits,
}
const figure = (percent: number, status: Figure['status'] = 'on-track'): Figure => {
  return { periodId: '2014-Q2', percent, status }
}

describe('the plan', () => {
  test.each([
    ['2013-12-31', 0],
    ['2014-01-01', 0.3],
    ['2014-07-01', 49.9],
    ['2014-12-30', 99.7],
    ['2014-12-31', 100],
    ['2015-01-01', 100],
  ])('on %s has reached %d per cent', (day, percent) => {
    expect(linearPercent(running, day)).toBe(percent)
  })

  test('rises from 0 to 100 and never falls', () => {
    const Day = fc.integer({ min: 0, max: 700 }).map((n) => {
      return new Date(Date.UTC(2013, 6, 1 + n)).toISOString().slice(0, 10)
    })
    fc.assert(
      fc.property(Day, Day, (one, other) => {
        const [first, second] = one < other ? [one, other] : [other, one]
        const [low, high] = [linearPercent(running, first), linearPercent(running, second)]
        expect(low).toBeGreaterThanOrEqual(0)
        expect(high).toBeGreaterThanOrEqual(low)
        expect(high).toBeLessThanOrEqual(100)
      }),
    )
  })

  test('without a due day is nought', () => {
    expect(linearPercent({ ...running, dueOn: null }, '2014-07-01')).toBe(0)
  })

  test('of one day is done on that day', () => {
    const oneDay = { ...running, startsOn: '2014-06-01', dueOn: '2014-06-01' }
    expect(linearPercent(oneDay, '2014-05-31')).toBe(0)
    expect(linearPercent(oneDay, '2014-06-01')).toBe(100)
  })

  test('is the given point where there is one, also when it is nought', () => {
    const given = { ...running, plan: { '2014-Q2': 0, '2014-Q3': 80 } }
    expect(plannedPercent(given, { id: '2014-Q2', to: '2014-06-30' })).toBe(0)
    expect(plannedPercent(given, { id: '2014-Q3', to: '2014-09-30' })).toBe(80)
    expect(plannedPercent(given, { id: '2014-Q4', to: '2014-12-31' })).toBe(100)
  })
})

describe('a project is measured against', () => {
  const q2 = { id: '2014-Q2', to: '2014-06-30', dueAt: endOfDay('2014-07-05') }
  const q3 = { id: '2014-Q3', to: '2014-09-30', dueAt: endOfDay('2014-10-05') }
  test.each([
    ['the latest period whose deadline has passed', null, q3.dueAt + 1, '2014-Q3'],
    ['not the one whose last second still runs', null, q3.dueAt, '2014-Q2'],
    ['the period of its figure if that is later', '2014-Q3', q3.dueAt, '2014-Q3'],
    ['the deadline’s period if the figure is older', '2014-Q2', q3.dueAt + 1, '2014-Q3'],
    ['nothing before the first deadline', null, q2.dueAt, undefined],
  ])('%s', (_, figurePeriodId, now, id) => {
    expect(referencePeriod([q3, q2], figurePeriodId, now)?.id).toBe(id)
  })

  test('the period of its figure where two end on the same day', () => {
    const half = { ...q2, id: '2014-H1' }
    for (const periods of [
      [q2, half],
      [half, q2],
    ]) {
      expect(referencePeriod(periods, '2014-Q2', q2.dueAt + 1)?.id).toBe('2014-Q2')
      expect(referencePeriod(periods, '2014-H1', q2.dueAt + 1)?.id).toBe('2014-H1')
    }
  })
})

describe('the status', () => {
  const today = '2014-09-29'
  test.each([
    [figure(60), 60, 'on-track'],
    [figure(55), 60, 'on-track'],
    [figure(54.9), 60, 'at-risk'],
    [figure(45), 60, 'at-risk'],
    [figure(44.9), 60, 'late'],
    [figure(0), 60, 'late'],
    [null, 60, 'late'],
    [null, 0, 'not-started'],
    [figure(0), 0, 'not-started'],
    [figure(0.1), 0, 'on-track'],
    [figure(100, 'done'), 60, 'done'],
    [figure(100), 60, 'on-track'],
    // Claimed, but not reached.
    [figure(99.9, 'done'), 100, 'on-track'],
    [figure(90, 'blocked'), 10, 'blocked'],
    // What an officer claims otherwise does not count.
    [figure(90, 'late'), 60, 'on-track'],
  ] as const)('of %j against a plan of %d is %s', (of, planned, status) => {
    expect(statusOf({ ...running, figure: of, planned }, today)).toBe(status)
  })

  test.each(['paused', 'stopped'] as const)('of a project that is %s is that', (runState) => {
    const halted = { ...running, runState, figure: figure(100, 'done'), planned: 100 }
    expect(statusOf(halted, today)).toBe(runState)
  })

  test('after the due day is late, whatever was reached, and not on the day itself', () => {
    const facts = { ...running, figure: figure(99), planned: 100 }
    expect(statusOf(facts, '2014-12-31')).toBe('on-track')
    expect(statusOf(facts, '2015-01-01')).toBe('late')
    expect(statusOf({ ...facts, dueOn: null }, '2015-01-01')).toBe('on-track')
    expect(statusOf({ ...facts, figure: figure(100, 'done') }, '2015-01-01')).toBe('done')
    expect(statusOf({ ...facts, figure: figure(50, 'blocked') }, '2015-01-01')).toBe('blocked')
  })

  test('is one of the closed list for any facts', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...runStates),
        fc.option(fc.tuple(fc.integer({ min: 0, max: 100 }), fc.constantFrom(...projectStatuses))),
        fc.integer({ min: 0, max: 100 }),
        (runState, of, planned) => {
          const facts = { ...running, runState, planned, figure: of && figure(...of) }
          expect(projectStatuses).toContain(statusOf(facts, today))
        },
      ),
    )
  })
})

test.each([
  [100, 0, 'done'],
  [0, 0, 'not-started'],
  [0, 5, 'on-track'],
  [5, 0, 'on-track'],
  [55, 60, 'on-track'],
  [54.9, 60, 'at-risk'],
  [45, 60, 'at-risk'],
  [44.9, 60, 'late'],
])('for %d against a plan of %d the form proposes %s', (percent, planned, status) => {
  expect(suggestedStatus(percent, planned, defaultLimits)).toBe(status)
})

describe('the deadline', () => {
  const project = { dueOn: '2014-10-29', runState: 'running' as const }
  test.each([
    ['2014-09-28', 'within'],
    ['2014-09-29', 'due-soon'],
    ['2014-10-29', 'due-soon'],
    ['2014-10-30', 'overdue'],
  ])('on %s is %s', (today, deadline) => {
    expect(deadlineOf(project, null, today)).toBe(deadline)
  })

  test('was met up to the day itself, and missed from the next', () => {
    expect(deadlineOf(project, '2014-10-29', '2015-01-01')).toBe('met')
    expect(deadlineOf(project, '2014-10-30', '2015-01-01')).toBe('missed')
  })

  test('is none without a day, and while a project is halted', () => {
    expect(deadlineOf({ ...project, dueOn: null }, null, '2014-12-01')).toBe('none')
    expect(deadlineOf({ ...project, runState: 'paused' }, null, '2014-12-01')).toBe('none')
    expect(deadlineOf({ ...project, runState: 'stopped' }, '2014-10-01', '2014-12-01')).toBe('none')
  })
})

test.each([
  [36, 50, -14],
  [0, 0, 0],
  [33.4, 33.3, 0.1],
  [null, 50, null],
  [36, null, null],
])('%s against a plan of %s is %s points', (percent, planned, gap) => {
  expect(gapBetween(percent, planned)).toBe(gap)
})

test('the mean weighs, and counts what has no figure as nought', () => {
  expect(weightedMean([])).toBeNull()
  expect(weightedMean([{ weight: 0, percent: 50 }])).toBeNull()
  expect(weightedMean([{ weight: 1, percent: null }])).toBe(0)
  expect(
    weightedMean([
      { weight: 1, percent: 100 },
      { weight: 3, percent: 0 },
    ]),
  ).toBe(25)
  expect(
    weightedMean([
      { weight: 1, percent: 33.3 },
      { weight: 1, percent: 33.4 },
    ]),
  ).toBe(33.4)
})

test.each([
  [0.05, 0.1],
  [0.04, 0],
  [-0.04, 0],
  [0.25, 0.3],
  [-0.25, -0.3],
  // Falls short of the half only because the computer counts in twos.
  [(33.3 + 33.4) / 2, 33.4],
  [0.1 + 0.2 - 0.3 - 1e-16, 0],
  [-4.24, -4.2],
  [0.1 + 0.2, 0.3],
])('%d is rounded to %d', (value, rounded) => {
  expect(round1(value)).toBe(rounded)
})

test.each([
  ['pause', ['running']],
  ['resume', ['paused', 'stopped']],
  ['stop', ['running', 'paused']],
] as const)('%s is possible from %j only', (verb, from) => {
  expect(runStates.filter((state) => mayHalt(verb, state))).toEqual(
    runStates.filter((state) => (from as readonly string[]).includes(state)),
  )
  expect(runStates).toContain(halts[verb].to)
})
