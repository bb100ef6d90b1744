import { expect, test } from 'vitest'
import { fallsIn, linePercent, planPoints, withPoint } from './plan-points.ts'

const periods = [
  { id: '2014-Q1', name: 'Quý I/2014', to: '2014-03-31' },
  { id: '2014-Q2', name: 'Quý II/2014', to: '2014-06-30' },
  { id: '2014-Q4', name: 'Quý IV/2014', to: '2014-12-31' },
]
const dates = { startsOn: '2014-01-01', dueOn: '2014-12-31' }

test('a period without its own figure follows the line from start to due', () => {
  const points = planPoints(periods, { ...dates, plan: { '2014-Q2': 60 } }, [])
  expect(points.map(({ planned }) => planned)).toEqual([24.7, 60, 100])
})

test('the line is unknown while the start or the due day is missing', () => {
  const period = { id: '2014-Q1', name: 'Quý I/2014', to: '2014-03-31' }
  expect(linePercent({ startsOn: null, dueOn: '2014-12-31', plan: {} }, period)).toBe(null)
  expect(linePercent({ startsOn: '2014-01-01', dueOn: null, plan: {} }, period)).toBe(null)
})

test('an emptied field gives its period back to the line; 0 is a figure', () => {
  expect(withPoint({ '2014-Q1': 20, '2014-Q2': 60 }, '2014-Q1', null)).toEqual({ '2014-Q2': 60 })
  expect(withPoint({}, '2014-Q1', 0)).toEqual({ '2014-Q1': 0 })
})

test('a plan that falls says in which period', () => {
  const points = planPoints(periods, { ...dates, plan: { '2014-Q1': 70, '2014-Q2': 60 } }, [])
  expect(fallsIn(points)).toEqual(['Quý II/2014'])
})
