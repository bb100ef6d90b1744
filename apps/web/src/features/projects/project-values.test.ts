import { vi } from '@app/shared/i18n/vi.ts'
import { expect, test } from 'vitest'
import { changesOf, emptyValues, faultsOf, type ProjectValues, rebase } from './project-values.ts'

const whole: ProjectValues = {
  ...emptyValues,
  ...{ code: 'BĐ-07', title: 'Đổi mới sinh hoạt chi bộ', unitId: 'ba-dinh' },
  ...{ startsOn: '2014-01-01', dueOn: '2014-12-31' },
}
const asking = { unreadable: {}, words: vi }

test('what is missing is named from the top of the form down', () => {
  const faults = faultsOf(emptyValues, { ...asking, base: null })
  expect(Object.keys(faults)).toEqual(['code', 'title', 'unitId', 'startsOn'])
  expect(faultsOf(whole, { ...asking, base: null })).toEqual({})
})

test('a new due day needs a reason, earlier or later, and none for a new project', () => {
  const moved = { ...whole, dueOn: '2015-06-30' }
  const reason = { reason: vi.field['reason-for-due'] }
  expect(faultsOf(moved, { ...asking, base: whole })).toEqual(reason)
  expect(faultsOf({ ...moved, reason: '  ' }, { ...asking, base: whole })).toEqual(reason)
  expect(faultsOf({ ...whole, dueOn: null }, { ...asking, base: whole })).toEqual(reason)
  expect(faultsOf({ ...moved, reason: 'Thiếu vốn' }, { ...asking, base: whole })).toEqual({})
  expect(faultsOf(moved, { ...asking, base: null })).toEqual({})
})

test.each([['0'], ['-1'], ['1,2,3'], ['một'], ['1001'], ['']])('%j is no weight', (weight) => {
  const faults = faultsOf({ ...whole, weight }, { ...asking, base: null })
  expect(faults).toEqual({ weight: vi.projectForm.weightFault })
})

test('a comma and a point are both decimal marks of a weight', () => {
  expect(changesOf({ ...whole, weight: '1,5' }, { ...whole, weight: '1.5' })).toEqual({})
})

test('a field that cannot be read keeps the form from being sent', () => {
  const unreadable = { dueOn: vi.shell.day.wrong, startsOn: null }
  const faults = faultsOf(whole, { ...asking, base: null, unreadable })
  expect(faults).toEqual({ dueOn: vi.shell.day.wrong })
})

test('a project of the city serves no other one', () => {
  const changes = changesOf({ ...whole, level: 'city', cityProjectId: '07-da-tu' }, whole)
  expect(changes).toEqual({ level: 'city' })
})

test('after another person’s change what was typed stays and the rest is new', () => {
  const mine = { ...whole, officer: 'Nguyễn Thị Mai' }
  const theirs = { ...whole, supervisor: 'Trần Văn Bình' }
  expect(rebase(mine, whole, theirs)).toEqual({
    values: { ...whole, officer: 'Nguyễn Thị Mai', supervisor: 'Trần Văn Bình' },
    clashes: [],
  })
})

test('fields that both have changed are named, unless both agree', () => {
  const mine = { ...whole, officer: 'Nguyễn Thị Mai', title: 'Tên mới' }
  const theirs = { ...whole, officer: 'Lê Văn Tám', title: 'Tên mới' }
  expect(rebase(mine, whole, theirs).clashes).toEqual(['officer'])
})
