import { expect, test } from 'vitest'
import { PeriodDraft } from './contract.ts'
import { nameFor, proposePeriod, usualKind } from './proposal.ts'
import { byTime, type PeriodKind, periodKinds } from './rules.ts'

const period = (kind: PeriodKind, from: string, to: string, due: string) => ({
  ...{ id: `${kind}-${to}`, kind, from, to },
  dueAt: `${due}T23:59:59+07:00`,
})
const today = '2014-09-29'
const propose = (kind: PeriodKind, ...periods: ReturnType<typeof period>[]) =>
  proposePeriod(kind, { periods, today })

const q3 = period('quarter', '2014-07-01', '2014-09-30', '2014-10-05')
const q4 = period('quarter', '2014-10-01', '2014-12-31', '2015-01-08')

test('the next quarter follows the last one, due as long after its end', () => {
  expect(propose('quarter', q3)).toEqual({
    ...{ id: '2014-Q4', name: 'Quý\u00a0IV/2014', kind: 'quarter' },
    ...{ from: '2014-10-01', to: '2014-12-31', dueOn: '2015-01-05' },
  })
})

test('after the last quarter of a year comes the first of the next, in whatever order they are known', () => {
  expect(propose('quarter', q4, q3)).toEqual({
    ...{ id: '2015-Q1', name: 'Quý\u00a0I/2015', kind: 'quarter' },
    ...{ from: '2015-01-01', to: '2015-03-31', dueOn: '2015-04-08' },
  })
})

test('months that run from the 15th to the 14th go on doing so over the new year', () => {
  const last = period('month', '2014-11-15', '2014-12-14', '2014-12-17')
  expect(propose('month', last)).toEqual({
    ...{ id: '2014-M12', name: 'Tháng\u00a012/2014', kind: 'month' },
    ...{ from: '2014-12-15', to: '2015-01-14', dueOn: '2015-01-17' },
  })
})

test('nine months are reported once a year, half-years in turn', () => {
  const nine = period('nine-months', '2014-01-01', '2014-09-30', '2014-10-05')
  expect(propose('nine-months', nine)).toMatchObject({
    ...{ name: '9\u00a0tháng năm\u00a02015', from: '2015-01-01', to: '2015-09-30' },
  })
  const half = period('half', '2014-01-01', '2014-06-30', '2014-07-05')
  expect(propose('half', half)).toMatchObject({
    ...{ id: '2014-H2', name: '6\u00a0tháng cuối năm\u00a02014', to: '2014-12-31' },
  })
})

test.each([
  ['month', '2014-09-01', '2014-09-30'],
  ['quarter', '2014-07-01', '2014-09-30'],
  ['half', '2014-07-01', '2014-12-31'],
  ['nine-months', '2014-01-01', '2014-09-30'],
  ['year', '2014-01-01', '2014-12-31'],
] as const)('the first %s is the one of the calendar', (kind, from, to) => {
  expect(propose(kind)).toMatchObject({ from, to })
})

test('a range is named after its middle', () => {
  expect(nameFor('year', '2013-12-15', '2014-12-14').name).toBe('Năm\u00a02014')
  expect(nameFor('quarter', '2014-06-15', '2014-09-14').id).toBe('2014-Q3')
  expect(nameFor('half', '2015-01-01', '2015-06-30').name).toBe('6\u00a0tháng đầu năm\u00a02015')
})

test('what is proposed passes the contract once it has an id and a name', () => {
  for (const kind of periodKinds) {
    const draft = propose(kind, q4)
    const named = { ...draft, id: draft.id || 'KY-1', name: draft.name || 'Kỳ đột xuất' }
    expect(PeriodDraft.safeParse(named).success).toBe(true)
  }
})

test('the kind of the latest period is the usual one', () => {
  expect(usualKind([])).toBe('quarter')
  expect(usualKind([q3, period('half', '2014-07-01', '2014-12-31', '2015-01-10')])).toBe('half')
})

test('a period is neither earlier nor later than itself', () => {
  expect(byTime(q3, q3)).toBe(0)
  expect(byTime(q3, q4)).toBe(-1)
  expect(byTime(q4, q3)).toBe(1)
})
