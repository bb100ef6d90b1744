import { expect, test } from 'vitest'
import { vi } from '../i18n/vi.ts'
import { withFix } from './decisions.ts'
import { groupFaults, withSureFixes } from './groups.ts'
import { faultOf } from './read-fields.ts'

test('fixes add up, and of two that settle the same the later counts', () => {
  const first = withFix({}, { replacements: [{ field: 'unitName', from: 'a', to: 'b' }] })
  const second = withFix(first, {
    replacements: [{ field: 'unitName', from: 'c', to: 'd' }],
    leaveOut: [3],
  })
  const third = withFix(second, {
    replacements: [{ field: 'unitName', from: 'a', to: 'e' }],
    leaveOut: [3, 4],
    constants: { startsOn: '01/01/2014' },
  })
  expect(withFix(third, { constants: { level: 'x' }, unicode: true })).toEqual({
    replacements: [
      { field: 'unitName', from: 'a', to: 'e' },
      { field: 'unitName', from: 'c', to: 'd' },
    ],
    ...{ leaveOut: [3, 4], constants: { startsOn: '01/01/2014', level: 'x' }, unicode: true },
  })
})

const mending = { fileName: 'a.xlsx', words: vi, nextCode: null, firstDay: null }
const unit = { key: 'unitName' }
const row = (at: number, ...faults: ReturnType<typeof faultOf>[]) => ({ row: at, faults })

test('faults of one kind are one group, those of most rows first', () => {
  const groups = groupFaults(
    [
      row(2, faultOf(unit, 'unknown-unit', { value: 'Ba Đinh', readings: ['Quận Ba Đình'] })),
      row(3, faultOf({ key: 'startsOn' }, 'required')),
      row(4, faultOf(unit, 'unknown-unit', { value: 'Ba Đinh', readings: ['Quận Ba Đình'] })),
      row(5, faultOf(unit, 'unknown-unit', { value: 'Đống Da', readings: [] })),
    ],
    mending,
  )
  expect(groups.map(({ code, value, rows }) => [code, value, rows])).toEqual([
    ['unknown-unit', 'Ba Đinh', [2, 4]],
    ['required', '', [3]],
    ['unknown-unit', 'Đống Da', [5]],
  ])
})

test('one click mends what leaves no choice, and nothing else', () => {
  const groups = groupFaults(
    [
      row(2, faultOf({ key: 'title' }, 'old-font', { value: 'ViÖt', readings: ['Việt'] })),
      row(3, faultOf(unit, 'unknown-unit', { value: 'a', readings: ['Quận A'] })),
      row(4, faultOf(unit, 'unknown-unit', { value: 'b', readings: ['Quận B', 'Huyện B'] })),
      row(
        5,
        faultOf({ key: 'dueOn' }, 'month-only', { value: '6/2015', readings: ['30/06/2015'] }),
      ),
      row(6, faultOf({ key: 'percent' }, 'ambiguous', { value: '0,6', readings: ['0,6', '60'] })),
    ],
    mending,
  )
  expect(withSureFixes({}, groups)).toEqual({
    unicode: true,
    replacements: [{ field: 'unitName', from: 'a', to: 'Quận A' }],
    readings: [{ field: 'dueOn', code: 'month-only', take: 0 }],
  })
})

test('of cells that read differently a fix says how each of them is understood', () => {
  const dueOn = (value: string, reading: string) =>
    faultOf({ key: 'dueOn' }, 'ambiguous', { value, readings: [reading] })
  const fixOf = (...days: [string, string][]) => {
    const rows = days.map(([value, reading], at) => row(at + 2, dueOn(value, reading)))
    const [group] = groupFaults(rows, mending)
    const [first] = group?.fixes ?? []
    return first && vi.imports.fix[first.code](first.value)
  }
  const one: [string, string] = ['04/30/2012', '30/04/2012']
  expect(fixOf(one, one)).toBe('Hiểu là 30/04/2012')
  expect(fixOf(one, ['05/13/2013', '13/05/2013'])).toBe(
    'Hiểu từng ô: 04/30/2012 → 30/04/2012, 05/13/2013 → 13/05/2013',
  )
  expect(fixOf(one, ['05/13/2013', '13/05/2013'], ['06/14/2014', '14/06/2014'])).toBe(
    'Hiểu từng ô: 04/30/2012 → 30/04/2012, 05/13/2013 → 13/05/2013, …',
  )
})
