import type { Reminder } from '@app/shared/notices/contract.ts'
import type { PeriodRow, UnitReporting } from '@app/shared/periods/contract.ts'
import { screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { queryClient } from '#core/query-client.ts'
import { type Asked, openOffice, refuse, sessionOf } from '#testing/office.ts'
import { showAt } from '#testing/render.tsx'
import { Toasts } from '#ui/toasts.tsx'
import { Component } from './completeness-page.tsx'

const period: PeriodRow = {
  ...{ id: '2014-Q3', name: 'Quý III/2014', kind: 'quarter', state: 'open', version: 2 },
  ...{ from: '2014-06-15', to: '2014-09-14', dueAt: '2014-10-05T23:59:59+07:00', opening: null },
  limits: { atRiskGap: -5, lateGap: -15 },
  counts: { total: 9, todo: 4, draft: 1, submitted: 4, received: 0, returned: 0, approved: 0 },
}
const unit = (unitId: string, unitName: string, missing: number): UnitReporting => ({
  ...{ unitId, unitName, total: 4, sent: 4 - missing, missing },
  ...{ approved: 0, returned: 0, late: 0 },
})
const baDinh = unit('ba-dinh', 'Quận Ba Đình', 3)
const dongDa = unit('dong-da', 'Quận Đống Đa', 2)
const tuLiem = unit('tu-liem', 'Huyện Từ Liêm', 0)
const reminderOf = ({ unitId, unitName }: UnitReporting, at: string): Reminder => ({
  ...{ unitId, unitName, at, by: 'Lê Thanh Hoa', count: 3 },
})

let periods: PeriodRow[]
let units: UnitReporting[]
let log: Reminder[]
let asked: Asked[]

beforeEach(() => {
  periods = [period]
  units = [baDinh, dongDa, tuLiem]
  log = []
  asked = openOffice(({ method, path, body }) => {
    if (method === 'POST') return remind(body as { unitIds: string[] })
    if (path === '/api/periods') return Response.json({ items: periods })
    if (path.endsWith('/reminders')) return Response.json({ items: log })
    if (path.includes('/reporting')) return Response.json({ items: units })
    return refuse(404, 'not-found')
  })
})

afterEach(() => queryClient.clear())

/** As the server does: a unit that owes nothing any more is not reminded. */
function remind({ unitIds }: { unitIds: string[] }): Response {
  const items = unitIds.map((unitId) => {
    const count = units.find((each) => each.unitId === unitId)?.missing ?? 0
    return { unitId, reminded: count > 0, count, accounts: count > 0 ? 2 : 0 }
  })
  const told = units.filter(({ unitId, missing }) => unitIds.includes(unitId) && missing > 0)
  log = [...told.map((each) => reminderOf(each, '2014-09-29T09:30:00+07:00')), ...log]
  return Response.json({ items })
}

function open(role: 'reviewer' | 'leader' | 'officer' = 'reviewer', search = '') {
  const isUnit = role === 'officer'
  const signedIn = sessionOf('thuongtruc', {
    user: { id: role, username: role, name: 'Lê Thanh Hoa', roles: [role] },
    roles: [role],
    ...(!isUnit && { unit: null }),
  })
  const page = (
    <>
      <Component />
      <Toasts />
    </>
  )
  return showAt(`/tong-quan/tien-do${search}`, page, signedIn)
}

const sent = () => asked.filter(({ method }) => method === 'POST').map(({ body }) => body)
const button = (name: string | RegExp) => screen.findByRole('button', { name })

test('all units that owe something are reminded with one press and its confirmation', async () => {
  const { user } = open()
  await user.click(await button('Nhắc 2 đơn vị'))
  const dialog = await screen.findByRole('dialog', { name: 'Gửi nhắc báo cáo tới 2 đơn vị?' })
  within(dialog).getByText(/^5 báo cáo Quý III\/2014 chưa gửi/)
  within(dialog).getByText('Quận Ba Đình: 3 báo cáo')
  expect(sent()).toEqual([])
  await user.click(within(dialog).getByRole('button', { name: 'Gửi nhắc' }))
  await screen.findByText('Đã gửi nhắc tới 2 đơn vị')
  expect(sent()).toEqual([{ unitIds: ['ba-dinh', 'dong-da'] }])
  await screen.findByRole('button', {
    name: /^Các lần nhắc Quận Ba Đình, gần nhất 09:30 29\/09\/2014$/,
  })
})

test('a reminder has a key, so that a bad line does not make it two', async () => {
  const { user } = open()
  await user.click(await button('Nhắc 2 đơn vị'))
  await user.click(await button('Gửi nhắc'))
  await screen.findByText('Đã gửi nhắc tới 2 đơn vị')
  const keys = asked.map(({ headers }) => headers.get('idempotency-key')).filter(Boolean)
  expect(keys).toHaveLength(1)
})

test('a unit is left out with its checkbox, and one that owes nothing cannot be chosen', async () => {
  const { user } = open()
  await user.click(await screen.findByRole('checkbox', { name: 'Chọn Quận Ba Đình' }))
  const name = 'Chọn Huyện Từ Liêm. Đơn vị này không có báo cáo chưa gửi'
  await user.click(screen.getByRole('checkbox', { name }))
  await user.click(await button('Nhắc 1 đơn vị'))
  await user.click(await button('Gửi nhắc'))
  await screen.findByText('Đã gửi nhắc tới 1 đơn vị')
  expect(sent()).toEqual([{ unitIds: ['dong-da'] }])
})

test('the checkbox in the heading chooses all that owe something, or none', async () => {
  const { user } = open()
  const all = await screen.findByRole('checkbox', { name: 'Chọn 2 dòng trong trang này' })
  await user.click(all)
  const off = await button('Nhắc đơn vị')
  expect(off.getAttribute('aria-disabled')).toBe('true')
  screen.getByText('Chọn ít nhất một đơn vị có báo cáo chưa gửi')
  await user.click(all)
  await button('Nhắc 2 đơn vị')
})

test('a unit that was reminded today is not reminded again unless somebody chooses it', async () => {
  log = [
    reminderOf(baDinh, '2014-09-29T08:00:00+07:00'),
    reminderOf(dongDa, '2014-09-28T23:59:00+07:00'),
  ]
  const { user } = open()
  await button('Nhắc 1 đơn vị')
  await user.click(screen.getByRole('checkbox', { name: 'Chọn Quận Ba Đình' }))
  await button('Nhắc 2 đơn vị')
})

test('what has come in meanwhile is said', async () => {
  const { user } = open()
  await user.click(await button('Nhắc 2 đơn vị'))
  units = [unit('ba-dinh', 'Quận Ba Đình', 0), dongDa, tuLiem]
  await user.click(await button('Gửi nhắc'))
  await screen.findByText('Đã gửi nhắc tới 1 đơn vị. 1 đơn vị không còn báo cáo chưa gửi')
})

const closed: PeriodRow = { ...period, state: 'closed' }

interface Given {
  rows?: UnitReporting[]
  shown?: PeriodRow
}

test.each<[string, Given, string, RegExp]>([
  ['nothing is missing', { rows: [tuLiem] }, '', /^Không đơn vị nào có báo cáo chưa gửi/],
  ['the period is closed', { shown: closed }, '', /^Kỳ đã chốt/],
  ['the day is past', {}, '?ngay=2014-09-20', /^Đang xem số liệu của ngày trước/],
])('where %s the button says why it is off', async (_, given, search, reason) => {
  const { rows = units, shown = period } = given
  units = rows
  periods = [shown]
  const { user } = open('reviewer', search)
  const off = await button('Nhắc đơn vị')
  expect(off.getAttribute('aria-disabled')).toBe('true')
  await user.click(off)
  screen.getByText(reason)
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(screen.queryByRole('checkbox', { name: /^Chọn/ })).toBeNull()
})

test('the last reminder opens all of the unit, as of the day asked about', async () => {
  log = [
    reminderOf(baDinh, '2014-09-29T08:00:00+07:00'),
    reminderOf(dongDa, '2014-09-29T08:00:00+07:00'),
    reminderOf(baDinh, '2014-09-20T08:00:00+07:00'),
  ]
  const { user } = open('leader')
  await user.click(await button(/^Các lần nhắc Quận Ba Đình/))
  const dialog = await screen.findByRole('dialog', { name: 'Các lần nhắc Quận Ba Đình' })
  const rows = within(dialog).getAllByRole('row').slice(1)
  expect(rows.map((row) => row.textContent)).toEqual([
    '08:00 29/09/2014Lê Thanh Hoa3',
    '08:00 20/09/2014Lê Thanh Hoa3',
  ])
})

test('on a past day a later reminder has not happened yet', async () => {
  log = [reminderOf(baDinh, '2014-09-29T08:00:00+07:00')]
  open('leader', '?ngay=2014-09-28')
  const row = await screen.findByRole('row', { name: /Quận Ba Đình/ })
  within(row).getByText('Chưa nhắc')
})

test('a unit sees neither the button nor who was reminded, and does not ask for it', async () => {
  open('officer')
  await screen.findByRole('row', { name: /Quận Ba Đình/ })
  expect(screen.queryByRole('button', { name: /Nhắc/ })).toBeNull()
  expect(screen.queryByRole('columnheader', { name: 'Nhắc gần nhất' })).toBeNull()
  expect(asked.map(({ path }) => path)).not.toContain('/api/periods/2014-Q3/reminders')
})
