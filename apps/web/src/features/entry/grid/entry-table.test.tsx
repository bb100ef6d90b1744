import { reports } from '@app/shared/reports/contract.ts'
import type { Report } from '@app/shared/reports/model.ts'
import { fireEvent, screen } from '@testing-library/react'
import { createRef } from 'react'
import { afterEach, beforeAll, expect, test } from 'vitest'
import { queryClient } from '#core/query-client.ts'
import { openOffice, refuse, sessionOf } from '#testing/office.ts'
import { showAt } from '#testing/render.tsx'
import { engineOf } from '../drafts/browser-engine.ts'
import { openServer } from '../drafts/fake-office.ts'
import { EntryTable } from './entry-table.tsx'

// A window of 600 pixels: happy-dom measures nothing, and draws no rows then.
beforeAll(() => {
  Object.defineProperty(HTMLElement.prototype, 'clientHeight', { value: 600 })
  Object.defineProperty(HTMLElement.prototype, 'clientWidth', { value: 1300 })
})

afterEach(async () => {
  await engineOf('badinh').forget()
  queryClient.clear()
})

const limits = { atRiskGap: -5, lateGap: -15 }
const facts = { previousPercent: 45, plannedPercent: 55, limits }
let visits = 0

/** The newest that was seen of a report stays known: each test has reports of its own. */
function open(parts: readonly Partial<Report>[]) {
  visits++
  const servers = parts.map((part, at) => {
    const code = `BĐ-0${at + 1}`
    const names = { projectCode: code, projectTitle: `Đề án ${at + 1}` }
    return openServer({ ...facts, ...names, id: `v${visits}-${at}`, ...part })
  })
  openOffice(({ path, body, method }) => {
    if (path === '/api/session') return Response.json(sessionOf('badinh'))
    const server = servers.find((one) => path.endsWith(one.row().id))
    if (!server) return Response.json({ items: [] })
    if (method === 'GET') return Response.json(server.row())
    const { version, ...texts } = reports.save.body.parse(body)
    if (version !== server.row().version) return refuse(409, 'conflict')
    return Response.json(server.save('Ửng', texts as never, version))
  })
  const rows = servers.map((server) => server.row())
  const table = <EntryTable reports={rows} input={createRef()} />
  return { servers, ...showAt('/bao-cao/2014-Q3', table) }
}

const input = () => screen.getByRole<HTMLTextAreaElement>('textbox')
const cell = (row: number, column: string) => {
  const headings = screen.getAllByRole('columnheader').map(({ textContent }) => textContent)
  const cells = Array.from(screen.getAllByRole('row')[row]?.children ?? [])
  return cells[headings.indexOf(column)]?.textContent ?? ''
}
const paste = (text: string) => fireEvent.paste(input(), { clipboardData: { getData: () => text } })

test('the work begins at the first percentage that is missing; a typed one is saved with its status', async () => {
  const { servers, user } = open([{ percent: 50, status: 'at-risk' }, {}, {}])
  expect(document.activeElement).toBe(input())
  expect(input().getAttribute('aria-label')).toBe('BĐ-02, Tỷ lệ %')
  expect(cell(2, 'Tỷ lệ %')).toBe('45. Số kỳ trước, chưa xác nhận')
  await user.keyboard('48{Enter}')
  expect(cell(2, 'Tỷ lệ %')).toBe('48')
  expect(cell(2, 'Tình trạng')).toBe('Có nguy cơ chậm')
  await expect.poll(() => servers[1]?.row()).toMatchObject({ percent: 48, status: 'at-risk' })
  expect(servers[2]?.row().percent).toBeNull()
})

test('a figure of the period before is kept by an act, for all selected rows, and can be taken back', async () => {
  const { user } = open([{}, {}, { previousPercent: null }])
  screen.getByRole('button', { name: 'Chưa nhập 3' })
  await user.keyboard('{Shift>}{ArrowDown}{ArrowDown}{/Shift}')
  await user.click(screen.getByRole('button', { name: 'Giữ nguyên 2 đề án' }))
  screen.getByRole('button', { name: 'Chưa nhập 1' })
  expect(cell(1, 'Kết quả')).toBe('Giữ nguyên')
  expect(document.activeElement).toBe(input())
  await user.keyboard('{Control>}z{/Control}')
  screen.getByRole('button', { name: 'Chưa nhập 3' })
  await user.keyboard('{Control>}y{/Control}')
  screen.getByRole('button', { name: 'Chưa nhập 1' })
})

test('what cannot be read stays in its cell and is never sent', async () => {
  const { servers, user } = open([{}, {}])
  await user.keyboard('150{Enter}50{Enter}')
  expect(cell(1, 'Tỷ lệ %')).toBe('150. Tỷ lệ phải từ 0 đến 100')
  await expect.poll(() => servers[1]?.row().percent).toBe(50)
  expect(servers[0]?.writings).toEqual([])
  await user.keyboard('{ArrowUp}{ArrowUp}15{Enter}')
  expect(cell(1, 'Tỷ lệ %')).toBe('15')
})

test('a pasted list is said in a line, can be matched by code and taken back', async () => {
  const { user } = open([{}, {}, {}])
  paste('BĐ-03\t50\ndung tien do\t48\n')
  screen.getByText('Đã dán 2 dòng × 2 cột.')
  expect(screen.queryByRole('button', { name: 'Ghép theo mã' })).toBeNull()
  paste('BĐ-03\t50\tdung tien do\tba\nBĐ-01\t48\tchậm\tmột\n')
  await user.click(screen.getByRole('button', { name: 'Ghép theo mã' }))
  screen.getByText(/Đã ghép theo mã\./)
  expect([cell(3, 'Tỷ lệ %'), cell(3, 'Tình trạng').split('.')[0]]).toEqual(['50', 'Đúng tiến độ'])
  expect([cell(1, 'Tỷ lệ %'), cell(1, 'Kết quả')]).toEqual(['48', 'một'])
  // What the paste by position had put here is gone.
  expect(cell(2, 'Tỷ lệ %')).toMatch(/^dung tien do\./)
  await user.click(screen.getByRole('button', { name: 'Hoàn tác' }))
  // As after the first paste.
  expect(cell(1, 'Tỷ lệ %')).toMatch(/^BĐ-03\./)
  expect(cell(2, 'Tỷ lệ %')).toMatch(/^dung tien do\./)
  expect(cell(3, 'Tỷ lệ %')).toBe('45. Số kỳ trước, chưa xác nhận')
})

test('text of an old font is converted when somebody says so, as one step', async () => {
  const { user } = open([{}])
  await user.keyboard('{ArrowRight}{ArrowRight}')
  paste('Uû ban nh©n d©n thµnh phè')
  expect(cell(1, 'Kết quả')).toBe('Uû ban nh©n d©n thµnh phè')
  await user.click(screen.getByRole('button', { name: 'Chuyển sang Unicode' }))
  expect(cell(1, 'Kết quả')).toBe('Uỷ ban nhân dân thành phố')
  await user.keyboard('{Control>}z{/Control}')
  expect(cell(1, 'Kết quả')).toBe('Uû ban nh©n d©n thµnh phè')
})

test('a row stays in the chosen group while it is being written', async () => {
  const { user } = open([{ percent: 60, status: 'on-track' }, {}, {}])
  await user.click(screen.getByRole('button', { name: 'Chưa nhập 2' }))
  expect(screen.getAllByRole('rowheader')).toHaveLength(2)
  await user.click(input())
  await user.keyboard('48{Enter}')
  screen.getByRole('button', { name: 'Chưa nhập 1' })
  expect(screen.getAllByRole('rowheader')).toHaveLength(2)
})

test('what was sent is read, and says why', async () => {
  const { user } = open([{ state: 'approved', allowedActions: [], percent: 70 }])
  await user.keyboard('48{Enter}')
  expect(cell(1, 'Tỷ lệ %')).toBe('70')
  screen.getByText('Báo cáo đã duyệt. Cần sửa: đề nghị Thành ủy mở lại.', { selector: 'p' })
})
