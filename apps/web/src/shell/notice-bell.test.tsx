import type { Notice } from '@app/shared/notices/contract.ts'
import type { Session } from '@app/shared/session/contract.ts'
import { screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { queryClient } from '#core/query-client.ts'
import { askForNotices } from '#parts/notices.ts'
import { type Asked, openOffice, refuse, sessionOf } from '#testing/office.ts'
import { showAt } from '#testing/render.tsx'
import { NoticeBell } from './notice-bell.tsx'

const notice = (id: number, own: Partial<Notice>): Notice => ({
  ...{ id, kind: 'reminder', periodId: '2014-Q3', periodName: 'Quý III/2014', reportId: null },
  ...{ projectCode: null, projectTitle: null, address: null, by: 'Bộ phận thường trực', count: 3 },
  ...{ at: '2014-09-29T08:00:00+07:00', readAt: null },
  ...own,
})
const about = { reportId: 'r7', projectCode: 'BĐ-07', projectTitle: 'Ứng dụng công nghệ' }

let items: Notice[]
let asked: Asked[]

beforeEach(() => {
  items = [
    notice(4, { kind: 'returned', ...about }),
    notice(3, {}),
    notice(2, { kind: 'approved', count: 2 }),
    notice(1, { kind: 'opened', count: 15, readAt: '2014-09-20T08:00:00+07:00' }),
  ]
  asked = openOffice(({ method, path, body }) => {
    if (!path.startsWith('/api/notices')) return refuse(404, 'not-found')
    if (method === 'POST') return read(body as { upTo: number })
    return Response.json({ items, total: items.length, page: 1, pageSize: 20, unread: unread() })
  })
})

afterEach(() => queryClient.clear())

const unread = () => items.filter(({ readAt }) => readAt === null).length

function read({ upTo }: { upTo: number }): Response {
  const readAt = '2014-09-29T09:00:00+07:00'
  items = items.map((each) => (each.id <= upTo ? { ...each, readAt } : each))
  return Response.json({ unread: unread() })
}

const open = async (name: string) => {
  const shown = showAt('/de-an', <NoticeBell />)
  await shown.user.click(await screen.findByRole('button', { name }))
  return shown
}

test('the bell says in words how much is unread, and opens sentences that lead to the work', async () => {
  await open('3 thông báo chưa đọc')
  const list = await screen.findByRole('list', { name: 'Thông báo' })
  const links = within(list).getAllByRole('link')
  expect(links.map((link) => [link.firstChild?.textContent, link.getAttribute('href')])).toEqual([
    ['BĐ-07 bị trả lại: Ứng dụng công nghệ', '/bao-cao/2014-Q3/r7'],
    ['Bộ phận thường trực nhắc: còn 3 báo cáo Quý III/2014 chưa gửi', '/viec-can-lam'],
    ['2 báo cáo Quý III/2014 đã được duyệt', '/bao-cao?ky=2014-Q3&bc=approved'],
    ['Đã mở Quý III/2014: 15 báo cáo cần gửi', '/viec-can-lam'],
  ])
  expect(within(list).getAllByText('Chưa đọc')).toHaveLength(3)
  const all = screen.getByRole('link', { name: 'Xem tất cả thông báo' })
  expect(all.getAttribute('href')).toBe('/thong-bao')
})

test('what was shown is marked as read, what has come in meanwhile is not', async () => {
  const { user } = await open('3 thông báo chưa đọc')
  const mark = await screen.findByRole('button', { name: 'Đánh dấu đã đọc' })
  items = [notice(5, { count: 1 }), ...items]
  await user.click(mark)
  await screen.findByRole('button', { name: '1 thông báo chưa đọc' })
  expect(asked.find(({ method }) => method === 'POST')?.body).toEqual({ upTo: 4 })
})

test('where everything is read the button says so and asks for nothing', async () => {
  items = [notice(1, { readAt: '2014-09-29T09:00:00+07:00' })]
  const { user } = await open('Thông báo: không có mục chưa đọc')
  const mark = await screen.findByRole('button', { name: 'Đánh dấu đã đọc' })
  await user.click(mark)
  expect(mark.getAttribute('aria-disabled')).toBe('true')
  screen.getByText('Không còn thông báo chưa đọc')
  expect(asked.filter(({ method }) => method === 'POST')).toEqual([])
})

test('nothing yet is said', async () => {
  items = []
  await open('Thông báo: không có mục chưa đọc')
  await screen.findByText('Chưa có thông báo')
  screen.getByText(/^Nhắc gửi báo cáo/)
})

test('a report out of sight is spoken of without its name', async () => {
  items = [notice(1, { kind: 'returned' })]
  await open('1 thông báo chưa đọc')
  const link = await screen.findByRole('link', { name: /^Một báo cáo Quý III\/2014 bị trả lại/ })
  expect(link.getAttribute('href')).toBe('/viec-can-lam')
})

test('a server that does not answer leaves the bell and every page', async () => {
  openOffice(() => refuse(503, 'unavailable', 'Hệ thống tạm thời chưa ghi được'))
  await open('Thông báo: không có mục chưa đọc')
  await screen.findByText('Hệ thống tạm thời chưa ghi được')
})

test('each page asks again, but for somebody who must change the password first', async () => {
  const asksOf = async (duty: Session['duty']) => {
    queryClient.clear()
    queryClient.setQueryData(['session'], sessionOf('badinh', { duty }))
    const before = asked.length
    await askForNotices()
    return asked.slice(before).map(({ path }) => path)
  }
  expect(await asksOf('given-password')).toEqual([])
  expect(await asksOf(null)).toEqual(['/api/notices'])
})
