import { roles } from '@app/shared/users/rules.ts'
import { expect, test } from 'vitest'
import { isUnder, navOf, navPath } from './nav.ts'
import { fitIn } from './use-fit.ts'

test('an officer’s pages begin with the work to do', () => {
  expect(navOf(['officer'])).toEqual(['tasks', 'reports', 'projects', 'overview'])
})

test('several roles have the pages of each, none twice', () => {
  const all = navOf([...roles])
  expect(new Set(all).size).toBe(all.length)
  expect(all).toEqual(expect.arrayContaining(['tasks', 'review', 'periods', 'heatmap']))
})

test('the day looked at goes along to pages that show it, and to no other', () => {
  const keep = (path: string) => `${path}?ngay=2014-06-30`
  expect(navPath('overview', keep)).toBe('/tong-quan?ngay=2014-06-30')
  expect(navPath('tasks', keep)).toBe('/viec-can-lam')
})

test('a page is marked under its own entry only', () => {
  expect(isUnder('projects', '/de-an/07-da')).toBe(true)
  expect(isUnder('projects', '/de-anh')).toBe(false)
  expect(isUnder('overview', '/tong-quan')).toBe(true)
  expect(isUnder('overview', '/tong-quan/don-vi-ky')).toBe(false)
  expect(isUnder('heatmap', '/tong-quan/don-vi-ky')).toBe(true)
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
