import type { Column } from '@app/shared/core/sheet.ts'
import type { Messages } from '@app/shared/i18n/messages.ts'
import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { show } from '#testing/render.tsx'
import { DataTable } from '#ui/data-table.tsx'
import { useSheetColumns } from './sheet-columns.tsx'

interface Row {
  code: string
  percent: number | null
  gap: number | null
  dueOn: string | null
  sentAt: string
}

const sheet = {
  code: { kind: 'text', header: (t) => t.project.code, value: (r) => r.code },
  percent: { kind: 'percent', header: (t) => t.project.percent, value: (r) => r.percent },
  gap: { kind: 'points', header: (t) => t.project.gap, value: (r) => r.gap },
  dueOn: { kind: 'day', header: (t) => t.project.dueOn, value: (r) => r.dueOn },
  sentAt: { kind: 'instant', header: (t) => t.report.submittedAt, value: (r) => r.sentAt },
} satisfies Record<string, Column<Row, Messages>>

const rows: Row[] = [
  { code: 'BĐ-01', percent: 62.5, gap: -4.2, dueOn: '2015-06-30', sentAt: '2014-09-20T03:05:00Z' },
  { code: 'BĐ-02', percent: null, gap: null, dueOn: null, sentAt: '2014-09-20T17:30:00Z' },
]

function Page({ keys }: { keys: (keyof typeof sheet)[] }) {
  const columns = useSheetColumns<keyof typeof sheet, Row>(sheet, keys, {
    code: (row) => <a href="/">{row.code}</a>,
  })
  return <DataTable caption="Đề án" columns={columns} rows={rows} rowKey={({ code }) => code} />
}

const cellsOf = (code: string) => {
  const row = screen.getByRole('row', { name: new RegExp(code) })
  return within(row)
    .getAllByRole('cell')
    .map((cell) => cell.textContent)
}

test('values stand as the office writes them, and no figure is a dash with its word', () => {
  show(<Page keys={['code', 'percent', 'gap', 'dueOn', 'sentAt']} />)
  expect(cellsOf('BĐ-01')).toEqual([
    '62,5',
    '\u22124,2thấp hơn kế hoạch 4,2 điểm',
    '30/06/2015',
    '10:05 20/09/2014',
  ])
  expect(cellsOf('BĐ-02')).toEqual(['–Chưa có số liệu', '–Chưa có số liệu', '', '00:30 21/09/2014'])
})

test('columns stand in the order asked for; a name that is no column is left out', () => {
  // As it comes from an old address.
  const keys = ['code', 'gone', 'gap'] as (keyof typeof sheet)[]
  show(<Page keys={keys} />)
  expect(screen.getAllByRole('columnheader').map((heading) => heading.textContent)).toEqual([
    'Mã',
    'Chênh lệch (điểm)',
  ])
})
