import { screen } from '@testing-library/react'
import { useState } from 'react'
import { expect, test } from 'vitest'
import { show } from '#testing/render.tsx'
import { ColumnList } from './column-chooser.tsx'

const columns = [
  { key: 'code', label: 'Mã', fixed: true },
  { key: 'title', label: 'Tên đề án' },
  { key: 'unit', label: 'Đơn vị chủ trì' },
  { key: 'due', label: 'Hạn hoàn thành' },
]
const usual = ['code', 'title', 'unit']

function Page() {
  const [shown, setShown] = useState<readonly string[]>(usual)
  return (
    <>
      <ColumnList columns={columns} shown={shown} usual={usual} onChange={setShown} />
      <output>{shown.join(' ')}</output>
    </>
  )
}

const shown = () => screen.getByRole('status').textContent

test('columns are checked on at the end and checked off', async () => {
  const { user } = show(<Page />)
  await user.click(screen.getByRole('checkbox', { name: 'Hạn hoàn thành' }))
  expect(shown()).toBe('code title unit due')
  await user.click(screen.getByRole('checkbox', { name: 'Tên đề án' }))
  expect(shown()).toBe('code unit due')
})

test('buttons move a column, never over the fixed one, and keep the focus at the ends', async () => {
  const { user } = show(<Page />)
  const up = () => screen.getByRole('button', { name: 'Đưa cột Đơn vị chủ trì lên' })
  await user.click(up())
  expect(shown()).toBe('code unit title')
  await user.click(up())
  expect(shown()).toBe('code unit title')
  expect(document.activeElement).toBe(up())
  await user.click(screen.getByRole('button', { name: 'Đưa cột Đơn vị chủ trì xuống' }))
  expect(shown()).toBe('code title unit')
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: /^Mã/ }).disabled).toBe(true)
})

test('a column is found without marks, and the reset brings the usual ones back', async () => {
  const { user } = show(<Page />)
  await user.type(screen.getByRole('searchbox', { name: 'Tìm cột' }), 'don vi')
  expect(screen.getAllByRole('checkbox')).toHaveLength(1)
  await user.click(screen.getByRole('checkbox', { name: 'Đơn vị chủ trì' }))
  expect(shown()).toBe('code title')
  await user.click(screen.getByRole('button', { name: 'Về mặc định' }))
  expect(shown()).toBe('code title unit')
})
