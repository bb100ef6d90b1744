import { screen, within } from '@testing-library/react'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { Announcer } from '#core/announcer.tsx'
import { show } from '#testing/render.tsx'
import { DataTable } from './data-table.tsx'
import type { TableColumn } from './table-column.ts'

interface Row {
  code: string
  gap: number
}

const rows: Row[] = [
  { code: 'BĐ-01', gap: -4.2 },
  { code: 'BĐ-02', gap: 3 },
  { code: 'BĐ-03', gap: 0 },
]
const columns: TableColumn<Row>[] = [
  { key: 'code', header: 'Mã', cell: (row) => row.code, sortable: true },
  { key: 'gap', header: 'Chênh lệch', cell: (row) => row.gap, align: 'end', sortable: true },
]

function Page() {
  const [sort, setSort] = useState<string | undefined>()
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set(['elsewhere']))
  return (
    <>
      <DataTable
        caption="Đề án tại ngày 29/09/2014"
        columns={columns}
        rows={rows}
        rowKey={({ code }) => code}
        sort={sort}
        onSort={setSort}
        selection={{
          selected,
          onChange: setSelected,
          labelOf: ({ code }) => code,
          blockedBy: ({ code }) => (code === 'BĐ-03' ? 'Đã duyệt' : null),
        }}
      />
      <Announcer />
    </>
  )
}

const heading = (name: string) => screen.getByRole('columnheader', { name })
const box = (name: string | RegExp) => screen.getByRole<HTMLInputElement>('checkbox', { name })
const selected = () =>
  screen
    .getAllByRole('row', { selected: true })
    .map((row) => within(row).getByRole('rowheader').textContent)

test('a heading sorts up, then down, says so, and only one heading is sorted', async () => {
  const { user } = show(<Page />)
  await user.click(screen.getByRole('button', { name: 'Chênh lệch' }))
  expect(heading('Chênh lệch').getAttribute('aria-sort')).toBe('ascending')
  expect(screen.getByText('Đã xếp theo Chênh lệch, tăng dần')).toBeDefined()
  await user.click(screen.getByRole('button', { name: 'Chênh lệch' }))
  expect(heading('Chênh lệch').getAttribute('aria-sort')).toBe('descending')
  await user.click(screen.getByRole('button', { name: 'Mã' }))
  expect(heading('Mã').getAttribute('aria-sort')).toBe('ascending')
  expect(heading('Chênh lệch').getAttribute('aria-sort')).toBeNull()
})

test('the box in the heading selects this page, says how many rows that are, and keeps other pages', async () => {
  const { user } = show(<Page />)
  await user.click(box('Chọn 2 dòng trong trang này'))
  expect(selected()).toEqual(['BĐ-01', 'BĐ-02'])
  expect(screen.getByText('Đã chọn 3 dòng')).toBeDefined()
  await user.click(box('Chọn 2 dòng trong trang này'))
  expect(screen.queryAllByRole('row', { selected: true })).toEqual([])
  expect(screen.getByText('Đã chọn 1 dòng')).toBeDefined()
})

test('a row that may not be selected says why', async () => {
  const { user } = show(<Page />)
  await user.click(box('Chọn BĐ-03. Đã duyệt'))
  expect(screen.queryAllByRole('row', { selected: true })).toEqual([])
  await user.click(box('Chọn BĐ-01'))
  expect(selected()).toEqual(['BĐ-01'])
  await user.click(screen.getByRole('button', { name: 'Bỏ chọn' }))
  expect(screen.queryAllByRole('row', { selected: true })).toEqual([])
  expect(screen.queryByText(/Đã chọn/)).toBeNull()
})

test('with the last choice taken back the button for it stays, and says why it does nothing', async () => {
  const { user } = show(<Page />)
  const unselect = screen.getByRole('button', { name: 'Bỏ chọn' })
  await user.click(unselect)
  expect(document.activeElement).toBe(unselect)
  expect(unselect.getAttribute('aria-disabled')).toBe('true')
  expect(screen.getAllByText('Chưa chọn dòng nào')).toHaveLength(2)
})
