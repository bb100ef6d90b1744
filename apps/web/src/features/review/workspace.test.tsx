import type { Period } from '@app/shared/periods/contract.ts'
import type { ReportDetail } from '@app/shared/reports/contract.ts'
import type { Report } from '@app/shared/reports/model.ts'
import type { Session } from '@app/shared/session/contract.ts'
import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import { Route, Routes } from 'react-router'
import { afterEach, expect, test } from 'vitest'
import { queryClient } from '#core/query-client.ts'
import { sessionOf } from '#testing/office.ts'
import { showAt } from '#testing/render.tsx'
import { openQueue, reportOf } from './fake-queue.ts'
import { Component as ReviewPage } from './review-page.tsx'

afterEach(() => {
  queryClient.clear()
  sessionStorage.clear()
})
const quarter: Period = {
  ...{ id: '2014-Q3', name: 'Quý III/2014', kind: 'quarter', from: '2014-07-01' },
  ...{ to: '2014-09-30', dueAt: '2014-10-05T23:59:59+07:00', state: 'open', version: 1 },
  limits: { atRiskGap: -5, lateGap: -15 },
}
const reviewer = sessionOf('thuongtruc', {
  ...{ roles: ['reviewer'], unit: null },
  user: { id: 'thuongtruc', username: 'thuongtruc', name: 'Lê Thanh Hoa', roles: ['reviewer'] },
  openPeriods: [quarter],
})

function open(
  rows: readonly Report[],
  {
    at = '/duyet',
    by = reviewer,
    ...details
  }: Partial<ReportDetail> & { at?: string; by?: Session } = {},
) {
  const server = openQueue(rows, details)
  const routes = (
    <Routes>
      <Route path="duyet" element={<ReviewPage />} />
      <Route path="duyet/:baoCao" element={<ReviewPage />} />
    </Routes>
  )
  return { server, ...showAt(at, routes, by) }
}

const many = (count: number, more?: Partial<Report>, from = 1) =>
  Array.from({ length: count }, (_, at) => reportOf(from + at, more))
const shown = (code: string) => screen.findByRole('article', { name: new RegExp(`^${code} `) })
const approve = '{Control>}{Enter}{/Control}'
const reason = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Lý do' })

test('the page opens on its first report and keeps the unit from taking it back', async () => {
  const { server } = open(many(3))
  await shown('BĐ-01')
  await expect.poll(() => server.held).toEqual(['bd-1'])
  // The next two are there before they are wanted.
  const read = () => server.asked.filter(({ method }) => method === 'GET').map(({ path }) => path)
  await expect
    .poll(() => read())
    .toEqual(expect.arrayContaining(['/api/reports/bd-2', '/api/reports/bd-3']))
})

test('Ctrl+Enter approves and opens the next; Ctrl+Z takes it back and shows it again', async () => {
  const { server, user } = open(many(3))
  await shown('BĐ-01')
  await user.keyboard(approve)
  const next = await shown('BĐ-02')
  expect(document.activeElement).toBe(within(next).getByRole('heading', { level: 2 }))
  screen.getByText('Đã duyệt báo cáo BĐ-01')
  expect(server.row('bd-1')?.state).toBe('approved')
  await user.keyboard('{Control>}z{/Control}')
  await shown('BĐ-01')
  expect(server.row('bd-1')?.state).toBe('received')
})

test('F9 asks for the reason, ↓ takes a template, Ctrl+Enter returns and opens the next', async () => {
  const { server, user } = open(many(2))
  await shown('BĐ-01')
  await user.keyboard('{F9}')
  expect(document.activeElement).toBe(await reason())
  await user.keyboard(approve)
  screen.getByText('Nêu lý do để đơn vị biết cần sửa gì')
  await screen.findByRole('button', { name: 'Bổ sung số liệu' })
  await user.keyboard('{ArrowDown}{ArrowDown}{ArrowUp}')
  expect((await reason()).value).toBe('Bổ sung số liệu')
  await user.keyboard(approve)
  await shown('BĐ-02')
  expect(server.row('bd-1')).toMatchObject({ state: 'returned', returnReason: 'Bổ sung số liệu' })
})

test('arrows leave a reason of one’s own alone, and Escape keeps it for the next opening', async () => {
  const { user } = open(many(1))
  await shown('BĐ-01')
  await user.keyboard('{F9}')
  await user.type(await reason(), 'Thiếu số văn bản')
  await user.keyboard('{ArrowDown}')
  expect((await reason()).value).toBe('Thiếu số văn bản')
  fireEvent.keyDown(await reason(), { key: 'Escape', isComposing: true })
  expect((await reason()).value).toBe('Thiếu số văn bản')
  await user.keyboard('{Escape}')
  expect(screen.queryByRole('textbox', { name: 'Lý do' })).toBeNull()
  await user.keyboard('{F9}')
  expect((await reason()).value).toBe('Thiếu số văn bản')
})

test('a note at a part goes to the unit with the reason', async () => {
  const { server, user } = open(many(2))
  await user.click(
    await screen.findByRole('button', { name: 'Ghi chú về Kết quả đạt được trong kỳ' }),
  )
  await user.keyboard('Nêu tên chi bộ')
  await user.type(await reason(), 'Bổ sung')
  await user.keyboard(approve)
  await shown('BĐ-02')
  expect(server.asked.find(({ path }) => path.endsWith('/return'))?.body).toMatchObject({
    fields: [{ field: 'results', reason: 'Nêu tên chi bộ' }],
  })
})

test('F8 puts a report off to the end of the queue, and arrows walk through it', async () => {
  const { user } = open(many(3))
  await shown('BĐ-01')
  await user.keyboard('{F8}')
  await shown('BĐ-02')
  await user.keyboard('{ArrowDown}{ArrowDown}')
  await shown('BĐ-01')
  const queue = screen.getByRole('navigation', { name: 'Báo cáo trong nhóm' })
  expect(within(queue).getAllByRole('link').at(-1)?.textContent).toMatch(/^BĐ-01.*Để sau$/)
  await user.keyboard('{ArrowUp}')
  await shown('BĐ-03')
})

test('what was put off stays so when the page is left and opened again, and for nobody else', async () => {
  const { user } = open(many(3))
  await shown('BĐ-01')
  await user.keyboard('{F8}')
  await shown('BĐ-02')
  cleanup()
  open(many(3))
  await shown('BĐ-02')
  const links = () =>
    within(screen.getByRole('navigation', { name: 'Báo cáo trong nhóm' })).getAllByRole('link')
  expect(links().at(-1)?.textContent).toMatch(/^BĐ-01.*Để sau$/)
  cleanup()
  const other = { ...reviewer.user, id: 'thuongtruc2', username: 'thuongtruc2' }
  open(many(3), { by: { ...reviewer, user: other } })
  await shown('BĐ-01')
})

test('the window is named after the project that is read, as one goes on', async () => {
  const { user } = open(many(2))
  await shown('BĐ-01')
  const titled = (code: number) =>
    `Duyệt báo cáo · BĐ-0${code} Đề án số ${code} · Quý III/2014 · Tiến độ`
  expect(document.title).toBe(titled(1))
  await user.keyboard(approve)
  await shown('BĐ-02')
  expect(document.title).toBe(titled(2))
})

test('nothing is approved in the middle of a letter', async () => {
  const { server } = open(many(2))
  const article = await shown('BĐ-01')
  fireEvent.keyDown(article, { key: 'Enter', ctrlKey: true, isComposing: true })
  expect(server.count('approved')).toBe(0)
})

test('what is refused says why, and the report stays', async () => {
  const { server, user } = open(many(2))
  await shown('BĐ-01')
  server.refuse('Báo cáo vừa được người khác sửa')
  await user.keyboard(approve)
  within(await screen.findByRole('alert')).getByText('Báo cáo vừa được người khác sửa')
  await shown('BĐ-01')
})

test('the templates are edited from the reason box, which neither closes nor sends by that', async () => {
  const { server, user } = open(many(2))
  await shown('BĐ-01')
  await user.keyboard('{F9}')
  await user.type(await reason(), 'Thiếu số văn bản')
  await user.click(await screen.findByRole('button', { name: 'Sửa mẫu lý do' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Mẫu lý do trả lại' }))
  await user.click(dialog.getByRole('button', { name: 'Đưa mẫu 2 lên' }))
  await user.click(dialog.getByRole('button', { name: 'Thêm mẫu' }))
  await user.type(dialog.getByRole('textbox', { name: 'Mẫu 3' }), `Ký lại${approve}`)
  await user.click(dialog.getByRole('button', { name: 'Lưu mẫu lý do' }))
  await expect.poll(server.templates).toEqual(['Nêu rõ nguyên nhân', 'Bổ sung số liệu', 'Ký lại'])
  await expect.poll(() => screen.queryByRole('dialog')).toBeNull()
  expect((await reason()).value).toBe('Thiếu số văn bản')
  expect(server.count('returned')).toBe(0)
})

test('why to look closely comes first, and each reason opens its rule', async () => {
  open(many(1))
  const why = within(await screen.findByRole('region', { name: 'Vì sao cần xem kỹ' }))
  why.getByText('Thấp hơn kế hoạch 22 điểm')
  why.getByText('Tỷ lệ thấp hơn kế hoạch của kỳ quá 15 điểm.')
})

test('what was added stands marked beside the period before, what did not change is folded', async () => {
  const { id: _id, ...now } = reportOf(1)
  const previous = {
    ...now,
    periodName: 'Quý II/2014',
    results: 'Kiện toàn 14 chi bộ',
    proposals: 'Bố trí trụ sở',
  }
  open([reportOf(1, { results: 'Kiện toàn 14 chi bộ. Mở 3 lớp', proposals: 'Bố trí trụ sở' })], {
    previous,
  })
  const results = await screen.findByRole('region', { name: 'Kết quả đạt được trong kỳ' })
  expect([...results.querySelectorAll('ins')].map(({ textContent }) => textContent)).toEqual([
    'thêm . Mở 3 lớp',
  ])
  screen.getByText('1 mục không đổi')
})

test('a report that was mended is read against what was sent before, or against the period before', async () => {
  const { id: _id, ...now } = reportOf(1)
  const previous = { ...now, periodName: 'Quý II/2014', results: 'Mở 2 lớp cho cán bộ cơ sở' }
  const lastSent = {
    ...now,
    at: '2014-09-25T08:00:00+07:00',
    by: 'Trần Thị Ửng',
    results: 'Mở 3 lớp',
  }
  const { user } = open([reportOf(1, { results: 'Mở 3 lớp cho cán bộ cơ sở' })], {
    previous,
    lastSent,
  })
  await screen.findByText('Lần gửi trước: 08:00 25/09/2014, Trần Thị Ửng')
  await user.click(screen.getByRole('radio', { name: 'So với kỳ trước' }))
  screen.getByText('Quý II/2014 (đã duyệt)')
})

test('a report that the unit still has to mend is read against the period before', async () => {
  const { id: _id, ...now } = reportOf(1)
  const previous = { ...now, periodName: 'Quý II/2014', results: 'Mở 2 lớp' }
  const lastSent = { ...now, at: '2014-09-25T08:00:00+07:00', by: 'Trần Thị Ửng' }
  const at = '/duyet?ky=2014-Q3&muc=da-tra-lai'
  open([reportOf(1, { state: 'returned', allowedActions: [] })], { at, previous, lastSent })
  await screen.findByText('Quý II/2014 (đã duyệt)')
  expect(screen.queryByRole('radio', { name: 'So với lần gửi trước' })).toBeNull()
  const bar = within(screen.getByRole('region', { name: 'Xử lý báo cáo' }))
  expect(bar.getByRole('button', { name: /^Trả lại/ }).getAttribute('aria-disabled')).toBe('true')
  expect(bar.getAllByText('Báo cáo đang ở trạng thái “Bị trả lại”')).toHaveLength(2)
})

test('sixty reports: 54 approved and 6 returned in 36 presses', async () => {
  const flagged = many(20)
  const plain = many(40, { flags: [], percent: 68 }, 21)
  const { server, user } = open([...flagged, ...plain])
  let presses = 0
  const press = async (keys: string) => {
    presses += 1
    await user.keyboard(keys)
  }
  const click = async (element: HTMLElement) => {
    presses += 1
    await user.click(element)
  }
  for (const [at, { projectCode }] of flagged.entries()) {
    await shown(projectCode)
    if (at % 3 !== 0 || at >= 18) await press(approve)
    else {
      await press('{F9}')
      await screen.findByRole('button', { name: 'Bổ sung số liệu' })
      await press('{ArrowDown}')
      await press(approve)
    }
  }
  await screen.findByText('Không còn báo cáo cần xem kỹ')
  await click(screen.getByRole('link', { name: /^Không có cảnh báo/ }))
  const [all] = await screen.findAllByRole('checkbox')
  if (all) await click(all)
  screen.getByText('Đã chọn 40 trong 40 báo cáo')
  await click(screen.getByRole('button', { name: 'Duyệt 40 báo cáo' }))
  const box = within(await screen.findByRole('dialog', { name: 'Duyệt 40 báo cáo' }))
  box.getByText(/40 báo cáo của 1 đơn vị trở thành số liệu chính thức/)
  await click(box.getByRole('button', { name: 'Duyệt 40 báo cáo' }))
  await expect.poll(() => server.count('approved')).toBe(54)
  expect(server.count('returned')).toBe(6)
  expect(presses).toBe(36)
})
