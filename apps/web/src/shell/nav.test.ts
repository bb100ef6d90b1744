import { type Role, roles } from '@app/shared/users/rules.ts'
import { expect, test } from 'vitest'
import { entriesOf, type NavKey, navOf } from './nav.ts'
import { fitIn } from './use-fit.ts'

test('an officer’s pages begin with the work to do', () => {
  expect(navOf(['officer'])).toEqual(['tasks', 'entry', 'projects', 'reports', 'overview', 'forms'])
})

test('several roles have the pages of each, none twice', () => {
  const all = navOf([...roles])
  expect(new Set(all).size).toBe(all.length)
  expect(all).toEqual(expect.arrayContaining(['tasks', 'review', 'periods', 'heatmap']))
})

const place = {
  pathname: '/',
  openPeriods: [{ id: '2014-Q3' }, { id: '2014-Q4' }],
  keepAsOf: (path: string) => path,
}
const pathOf = (key: NavKey, more = {}) =>
  entriesOf(['officer'], { ...place, ...more }).find((entry) => entry.key === key)?.path
/** Under which entries a page stands in the navigation of such a person. */
const ownersOf = (pathname: string, ...held: Role[]) =>
  entriesOf(held, { ...place, pathname }).flatMap(({ key, isHere }) => (isHere ? [key] : []))

test('the day looked at goes along to pages that show it, and to no other', () => {
  const keepAsOf = (path: string) => `${path}?ngay=2014-06-30`
  expect(pathOf('overview', { keepAsOf })).toBe('/tong-quan?ngay=2014-06-30')
  expect(pathOf('tasks', { keepAsOf })).toBe('/viec-can-lam')
})

test('reporting leads to the table of the open period, and without one to where that is said', () => {
  expect(pathOf('entry')).toBe('/bao-cao/2014-Q3')
  expect(pathOf('entry', { openPeriods: [] })).toBe('/viec-can-lam')
})

test('a page is marked under its own entry only', () => {
  expect(ownersOf('/de-an/07-da', 'leader')).toEqual(['projects'])
  expect(ownersOf('/de-anh', 'leader')).toEqual([])
  expect(ownersOf('/tong-quan', 'leader')).toEqual(['overview'])
  expect(ownersOf('/tong-quan/don-vi-ky', 'leader')).toEqual(['heatmap'])
})

test('a report of an open period belongs to the reporting of those who report, others to the reports', () => {
  expect(ownersOf('/bao-cao/2014-Q4/bd-02_2014-Q4', 'officer')).toEqual(['entry'])
  expect(ownersOf('/bao-cao/2014-Q2/bd-02_2014-Q2', 'officer')).toEqual(['reports'])
  expect(ownersOf('/bao-cao', 'unit-leader')).toEqual(['reports'])
  expect(ownersOf('/bao-cao/2014-Q3/bd-02_2014-Q3', 'reviewer')).toEqual(['reports'])
})

const limits = { most: 3, spare: 50 }

test('all pages are shown while they fit to the pixel', () => {
  expect(fitIn([100, 200, 300], 300, limits)).toEqual({ count: 3 })
  expect(fitIn([100, 200, 300], 299, limits)).toEqual({ count: 2, width: 200 })
})

test('the button for the rest takes its room from the pages', () => {
  expect(fitIn([100, 200, 300], 250, limits)).toEqual({ count: 2, width: 200 })
  expect(fitIn([100, 200, 300], 249, limits)).toEqual({ count: 1, width: 100 })
  expect(fitIn([100, 200, 300], 149, limits)).toEqual({ count: 0, width: 0 })
})

test('more than the most are never shown, however wide the window', () => {
  expect(fitIn([100, 200, 300, 400], 9000, limits)).toEqual({ count: 3, width: 300 })
})
