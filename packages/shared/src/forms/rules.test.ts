import { expect, test } from 'vitest'
import { byUnit, type FormProject, type FormUnit, gapOf, roman } from './rules.ts'

test.each([
  [1, 'I'],
  [3, 'III'],
  [4, 'IV'],
  [5, 'V'],
  [9, 'IX'],
  [14, 'XIV'],
  [44, 'XLIV'],
  [50, 'L'],
  [99, 'XCIX'],
  [100, 'C'],
  [188, 'CLXXXVIII'],
])('%d is written %s', (count, written) => {
  expect(roman(count)).toBe(written)
})

const row = (unitId: string, percent: number | null): FormProject => ({
  // What the rules read of a project.
  project: { unitId, percent, plannedPercent: 60, weight: 1 } as FormProject['project'],
  ...{ said: null, isProvisional: false },
})

test('units that lead nothing have no row, the others stand in their order', () => {
  const unit = (id: string): FormUnit => ({
    ...{ id, name: id, shortName: id, kind: 'quan', committee: '' },
  })
  const projects = [row('ba-dinh', 50), row('dong-da', 10), row('ba-dinh', null)]
  const rows = byUnit(projects, ['dong-da', 'tay-ho', 'ba-dinh'].map(unit))
  expect(rows.map(({ unit: { id }, projects: led }) => [id, led.length])).toEqual([
    ['dong-da', 1],
    ['ba-dinh', 2],
  ])
})

test('the gap is that of the means, and of no projects there is none', () => {
  expect(gapOf([row('ba-dinh', 50), row('ba-dinh', null)])).toBe(-35)
  expect(gapOf([])).toBeNull()
})
