import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { showAt } from '#testing/render.tsx'
import { HeatLegend } from './heat-legend.tsx'
import type { HeatCell, HeatRow } from './heat-rows.ts'
import { HeatTable } from './heat-table.tsx'

const periods = [
  { id: '2014-Q1', name: 'Quý\u00a0I/2014', isDue: true },
  { id: '2014-Q2', name: 'Quý\u00a0II/2014', isDue: false },
]
const cell = (periodId: string, gap: number | null, marks: Partial<HeatCell> = {}): HeatCell => ({
  ...{ periodId, gap, total: 3, missing: 0, blocked: 0 },
  ...marks,
})
const row = (name: string, validTo: string | null, cells: HeatCell[]): HeatRow => ({
  ...{ unitId: name.toLowerCase().replace(' ', '-'), unitName: `Quận ${name}`, shortName: name },
  ...{ kind: 'quan', validFrom: null, validTo, cells },
})
const rows = [
  row('Ba Vi', null, [cell('2014-Q1', -14.2, { blocked: 2 }), cell('2014-Q2', null)]),
  row('Tu Liem', '2014-03-31', [cell('2014-Q1', 1), cell('2014-Q2', null, { total: 0 })]),
]
const view = { period: undefined, includeUnapproved: false, asOf: undefined }
const walk = () => showAt('/tong-quan/don-vi-ky', <HeatTable {...{ view, periods, rows }} />)
const inFocus = () => document.activeElement?.getAttribute('data-place')

test('the table is one stop of the Tab key and is walked with the arrows', async () => {
  const { user } = walk()
  const table = await screen.findByRole('table')
  expect(table.querySelectorAll('[data-place][tabindex="0"]')).toHaveLength(1)
  table.querySelector<HTMLElement>('[data-place][tabindex="0"]')?.focus()
  expect(inFocus()).toBe('0-2')
  await user.keyboard('{ArrowDown}')
  expect(inFocus()).toBe('1-2')
  await user.keyboard('{Home}')
  expect(inFocus()).toBe('1-0')
  await user.keyboard('{Control>}{Home}{/Control}{ArrowRight}')
  expect(inFocus()).toBe('0-1')
  expect(table.querySelectorAll('[data-place][tabindex="0"]')).toHaveLength(1)
})

test('a cell says all of itself in words and opens its reports', async () => {
  walk()
  const name = /^Quận Ba Vi, Quý\sI\/2014: thấp hơn kế hoạch 14,2 điểm, 2 đề án đang vướng mắc$/
  const link = await screen.findByRole('link', { name })
  expect(link.getAttribute('href')).toBe('/bao-cao?ky=2014-Q1&dv=ba-vi')
  expect(link.closest('td')?.dataset['heat']).toBe('1')
})

test('a unit that was closed says until when, and opens as it stood on its last day', async () => {
  walk()
  const heading = await screen.findByRole('rowheader', { name: /Tu Liem/ })
  expect(heading.textContent).toContain('đến 31/03/2014')
  const link = within(heading).getByRole('link')
  expect(link.getAttribute('href')).toBe('/de-an?dv=tu-liem&ngay=2014-03-31')
})

test('the legend tells each of the seven classes and every mark', async () => {
  showAt('/tong-quan/don-vi-ky', <HeatLegend />)
  const entries = await screen.findAllByRole('listitem')
  expect(entries.map(({ textContent }) => textContent)).toEqual([
    ...['từ −20 trở xuống', '−20 đến −10', '−10 đến −5', '−5 đến +5'],
    ...['+5 đến +10', '+10 đến +20', 'từ +20 trở lên'],
    ...['▲có đề án vướng mắc', 'có báo cáo quá hạn chưa gửi'],
    ...['–chưa có số liệu', '~không chủ trì đề án trong kỳ'],
  ])
})
