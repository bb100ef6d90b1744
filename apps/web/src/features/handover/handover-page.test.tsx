import type { HandoverDraft, HeldProject, Holdings } from '@app/shared/handover/contract.ts'
import { screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { queryClient } from '#core/query-client.ts'
import { type Asked, openOffice, refuse, sessionOf } from '#testing/office.ts'
import { showAt } from '#testing/render.tsx'
import { keepDraft } from './draft.ts'
import { Component } from './handover-page.tsx'

const project = (code: string, officer: string, isHis: boolean): HeldProject => ({
  ...{ id: code.toLowerCase(), code, title: `Đề án ${code}`, version: 1 },
  ...{ officer, isHis, runState: 'running' },
})
const account: Holdings['account'] = {
  ...{ id: 'thuy', username: 'thuy', name: 'Nguyễn Thị Thủy', roles: ['officer'] },
  ...{ unitId: 'ba-dinh', unitName: 'Quận Ba Đình', state: 'active', version: 4 },
}
const an = { id: 'an', name: 'Trần Văn An', username: 'badinh.an', version: 2 }

let holdings: Holdings
let answer: () => Response
let asked: Asked[]

beforeEach(() => {
  keepDraft('handover.quantri.thuy', null)
  holdings = {
    ...{ account, successors: [an], records: [], sessions: 2 },
    projects: [
      project('BĐ-01', 'NGUYỄN THỊ THUỶ', true),
      project('BĐ-02', 'Bùi Đình Sơn', false),
      { ...project('BĐ-03', 'Nguyễn Thị Thủy', true), runState: 'stopped' },
    ],
    periods: [{ id: '2014-Q3', name: 'Quý III/2014', dueAt: '2014-10-05T23:59:59+07:00' }],
    reports: [
      {
        ...{ id: 'r-1', periodId: '2014-Q3', projectCode: 'BĐ-02', projectTitle: 'Đề án BĐ-02' },
        ...{ state: 'returned', returnReason: 'Thiếu số lớp' },
      },
    ],
    feeds: [{ id: 'f-1', name: 'Giao ban', expiresAt: '2015-09-29T09:00:00+07:00' }],
  }
  answer = () => refuse(409, 'conflict', 'Có người vừa sửa BĐ-01.')
  asked = openOffice(({ method }) => (method === 'POST' ? answer() : Response.json(holdings)))
})

afterEach(() => queryClient.clear())

function open(search = '?nhan=an', me = 'quantri') {
  const signedIn = sessionOf(me, {
    ...{ roles: ['admin'], unit: null },
    user: { id: me, username: me, name: 'Vũ Minh Tuệ', roles: ['admin'] },
  })
  return showAt(`/quan-tri/tai-khoan/thuy/ban-giao${search}`, <Component />, signedIn)
}

const button = (name: string) => screen.findByRole('button', { name })
const sent = () => asked.flatMap(({ method, body }) => (method === 'POST' ? [body] : []))
const cells = async (code: RegExp) =>
  within(await screen.findByRole('row', { name: code }))
    .getAllByRole('cell')
    .slice(1)
    .map(({ textContent }) => textContent)

async function handOver(user: ReturnType<typeof open>['user']): Promise<void> {
  await user.click(await button('Bàn giao công việc'))
  const dialog = await screen.findByRole('dialog')
  await user.click(within(dialog).getByRole('button', { name: 'Bàn giao công việc' }))
}

test('each figure of what somebody holds opens the list behind it', async () => {
  open()
  const held = within(await screen.findByRole('region', { name: 'Đang giữ' }))
  const links = held
    .getAllByRole('link')
    .map((link) => [link.textContent, link.getAttribute('href')])
  expect(links).toEqual([
    ['2', '#field-projects'],
    ['1 bị trả lại', '/bao-cao?ky=2014-Q3&dv=ba-dinh&bc=returned'],
    ['1', '#feeds'],
    ['2', '/quan-tri/tai-khoan/thuy#sessions'],
  ])
  screen.getByText('Lý do trả lại: Thiếu số lớp')
})

test('running projects in his name are chosen; the name after stands beside the one before', async () => {
  const { user } = open()
  expect(await cells(/BĐ-01/)).toEqual(['Đề án BĐ-01', 'NGUYỄN THỊ THUỶ', 'Trần Văn An'])
  expect(await cells(/BĐ-02/)).toEqual(['Đề án BĐ-02', 'Bùi Đình Sơn', ''])
  expect(await cells(/BĐ-03/)).toEqual(['Đề án BĐ-03', 'Nguyễn Thị Thủy', ''])
  await user.click(screen.getByRole('checkbox', { name: 'Chọn BĐ-02' }))
  expect(await cells(/BĐ-02/)).toEqual(['Đề án BĐ-02', 'Bùi Đình Sơn', 'Trần Văn An'])
})

test('what is missing is said at its field, and nothing is sent', async () => {
  const { user } = open('')
  const day = await screen.findByLabelText('Ngày bàn giao')
  await user.clear(day)
  await user.type(day, '30/09/2014')
  await user.click(await button('Bàn giao công việc'))
  const notice = await screen.findByRole('alert')
  expect(document.activeElement).toBe(notice)
  within(notice).getByRole('link', { name: 'Chọn người nhận bàn giao' })
  within(notice).getByRole('link', { name: 'Nêu lý do, để sau này còn tra cứu được' })
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(sent()).toEqual([])
})

test('a question says what follows; then it is sent with the versions on screen and a key', async () => {
  const { user } = open()
  await user.type(await screen.findByLabelText('Lý do'), 'Nghỉ hưu')
  await user.click(await button('Bàn giao công việc'))
  const dialog = within(await screen.findByRole('dialog'))
  dialog.getByText('1 đề án đổi cán bộ phụ trách thành Trần Văn An.')
  dialog.getByText('Thu hồi 1 liên kết tự cập nhật, kết thúc 2 phiên đăng nhập.')
  dialog.getByText('Ngừng tài khoản thuy.')
  expect(sent()).toEqual([])
  await user.click(dialog.getByRole('button', { name: 'Bàn giao công việc' }))
  await screen.findByRole('alert')
  const body: HandoverDraft = {
    ...{ version: 4, on: '2014-09-29', reason: 'Nghỉ hưu', close: true },
    ...{ successor: { id: 'an', version: 2 }, projects: [{ id: 'bđ-01', version: 1 }] },
  }
  expect(sent()).toEqual([body])
  expect(asked.find(({ method }) => method === 'POST')?.headers.has('idempotency-key')).toBe(true)
})

test('where somebody was faster, what was typed and chosen stays and goes with the new versions', async () => {
  const { user } = open()
  await user.type(await screen.findByLabelText('Lý do'), 'Nghỉ hưu')
  await user.click(screen.getByRole('checkbox', { name: 'Chọn BĐ-02' }))
  await handOver(user)
  expect((await screen.findByRole('alert')).textContent).toContain('Có người vừa sửa BĐ-01.')
  const [first, ...others] = holdings.projects
  if (first) holdings = { ...holdings, projects: [{ ...first, version: 2 }, ...others] }
  await user.click(screen.getByRole('button', { name: 'Tải lại' }))
  await handOver(user)
  expect(sent()[1]).toMatchObject({
    reason: 'Nghỉ hưu',
    projects: [
      { id: 'bđ-01', version: 2 },
      { id: 'bđ-02', version: 1 },
    ],
  })
})

test('what was typed is there again after an account was opened for who takes over', async () => {
  const { user } = open('')
  await user.type(await screen.findByLabelText('Lý do'), 'Nghỉ hưu')
  await user.click(screen.getByRole('checkbox', { name: /^Ngừng tài khoản/ }))
  const link = screen.getByRole('link', { name: 'Tạo tài khoản cho người nhận' })
  expect(link.getAttribute('href')).toBe('/quan-tri/tai-khoan/moi?ban-giao=thuy&dv=ba-dinh')
  open('?nhan=an')
  const [, reason] = await screen.findAllByLabelText('Lý do')
  expect(reason).toHaveProperty('value', 'Nghỉ hưu')
  const [, close] = screen.getAllByRole('checkbox', { name: /^Ngừng tài khoản/ })
  expect(close).toHaveProperty('checked', false)
})

test('nobody hands over himself, and the page says whom to ask', async () => {
  const { user } = open('?nhan=an', 'thuy')
  const off = await button('Bàn giao công việc')
  expect(off.getAttribute('aria-disabled')).toBe('true')
  await user.click(off)
  expect(screen.getAllByText(/Nhờ một quản trị khác/)).not.toHaveLength(0)
  expect(screen.queryByRole('dialog')).toBeNull()
})
