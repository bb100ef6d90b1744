import type { Person } from '@app/shared/users/rules.ts'
import { expect, test } from 'vitest'
import {
  projectsBehind,
  reportsBehind,
  sentenceLink,
  statesBehind,
  unitBehind,
  type View,
} from './links.ts'

const now: View = { period: undefined, includeUnapproved: false, asOf: undefined }
const past: View = { ...now, asOf: '2014-06-30' }
const person = (...roles: Person['roles']): Person => ({ id: 'p', name: 'P', roles, unitId: null })
const leader = person('leader')
const link = (key: Parameters<typeof sentenceLink>[0], view = now, who = leader) =>
  sentenceLink(key, { view, periodId: '2014-Q3', person: who })

test('every sentence opens the list behind it', () => {
  expect(link('progress')).toBe('/de-an?sx=gap')
  expect(link('reporting')).toBe('/tong-quan/tien-do?ky=2014-Q3')
  expect(link('trouble')).toBe('/de-an?tt=late,blocked')
  expect(link('change')).toBe('/tong-quan/don-vi-ky')
})

test('what is to do opens the work of whoever does it, and its reports for everybody else', () => {
  expect(link('todo', now, person('reviewer'))).toBe('/duyet?ky=2014-Q3')
  expect(link('todo', now, person('officer'))).toBe('/viec-can-lam')
  expect(link('todo')).toBe('/bao-cao?ky=2014-Q3&bc=submitted,received')
})

test('on a past day the reports of that day are opened, not the work of today', () => {
  expect(link('todo', past, person('reviewer'))).toBe(
    '/bao-cao?ky=2014-Q3&bc=submitted,received&ngay=2014-06-30',
  )
  expect(link('todo', past, person('officer'))).toBe(
    '/bao-cao?ky=2014-Q3&bc=todo,draft,returned&ngay=2014-06-30',
  )
  expect(link('reporting', past)).toBe('/tong-quan/tien-do?ky=2014-Q3&ngay=2014-06-30')
})

test('a list speaks of the same figures as the number that opens it', () => {
  const view: View = { period: '2014-Q2', includeUnapproved: true, asOf: '2014-07-31' }
  expect(projectsBehind(view, { unit: 'ba-dinh', status: ['late'] })).toBe(
    '/de-an?dv=ba-dinh&tt=late&ky=2014-Q2&chua-duyet=1&ngay=2014-07-31',
  )
  expect(projectsBehind(now, { deadline: ['overdue'] })).toBe('/de-an?han=overdue')
  expect(projectsBehind(now, {})).toBe('/de-an')
})

test('figures of who has reported open reports by their states', () => {
  const behind = { period: '2014-Q3', unit: 'ba-dinh', states: statesBehind.missing }
  expect(reportsBehind(now, behind)).toBe('/bao-cao?ky=2014-Q3&dv=ba-dinh&bc=todo,draft')
})

test('a unit that was closed opens as of its last day, unless an earlier one is asked about', () => {
  const tuLiem = { unitId: 'tu-liem', validTo: '2014-03-31' }
  expect(unitBehind(now, tuLiem)).toBe('/de-an?dv=tu-liem&ngay=2014-03-31')
  expect(unitBehind(past, tuLiem)).toBe('/de-an?dv=tu-liem&ngay=2014-03-31')
  expect(unitBehind({ ...now, asOf: '2013-12-31' }, tuLiem)).toBe(
    '/de-an?dv=tu-liem&ngay=2013-12-31',
  )
})
