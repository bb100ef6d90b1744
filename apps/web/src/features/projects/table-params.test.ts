import { expect, test } from 'vitest'
import { ignoredIn, listQueryOf, readView, searchOf } from './table-params.ts'

test('an address asks the API what its short names say', () => {
  const view = readView('?q=can+bo&cap=district&dv=ba-dinh,dong-da&tt=late,blocked&sx=-gap&trang=3')
  expect(listQueryOf(view, '2014-06-30')).toMatchObject({
    ...{ q: 'can bo', level: 'district', unit: 'ba-dinh,dong-da', status: 'late,blocked' },
    ...{ sort: '-gap', page: '3', pageSize: '50', asOf: '2014-06-30' },
  })
})

test('an empty address asks for the first page of everything', () => {
  const asked = Object.entries(listQueryOf(readView(''), undefined))
  expect(asked.filter(([, value]) => value !== undefined)).toEqual([
    ['page', '1'],
    ['pageSize', '50'],
  ])
})

test('a view has one address, and the address gives the view back', () => {
  const search = '?tt=late,blocked&han=overdue&sx=-gap&cot=code,gap,title&dong=100'
  expect(readView(searchOf(readView(search)))).toEqual(readView(search))
})

test.each([
  ['foo=1&tt=late', ['foo']],
  ['tt=late,stuck', ['tt']],
  ['sx=toString', ['sx']],
  ['sx=-gap', []],
  ['trang=0', ['trang']],
  ['dong=51', ['dong']],
  ['cot=code,constructor', ['cot']],
  ['ngay=2014-02-30', ['ngay']],
  ['tt=', []],
])('in %j what cannot be used is named', (search, ignored) => {
  expect(ignoredIn(new URLSearchParams(search))).toEqual(ignored)
})

test('a list with one word that is not in it is ignored whole', () => {
  expect(readView('?tt=late,stuck').tt).toBe(null)
})
