import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { showAt } from '#testing/render.tsx'
import { Pager } from '#ui/pager.tsx'
import { PeriodSelect } from './period-select.tsx'
import { UnitSelect } from './unit-select.tsx'

const search = () => window.location.search

test('another period begins at the first page and keeps the other filters', async () => {
  const periods = [
    { id: '2014-Q3', name: 'Quý III/2014' },
    { id: '2014-Q2', name: 'Quý II/2014' },
  ]
  const { user } = showAt(
    '/bao-cao?tt=late&trang=2',
    <PeriodSelect periods={periods} fallback="2014-Q3" />,
  )
  const field = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Kỳ báo cáo' })
  expect(field.selectedOptions[0]?.text).toBe('Quý III/2014')
  await user.selectOptions(field, 'Quý II/2014')
  await expect.poll(search).toBe('?tt=late&ky=2014-Q2')
})

test('units are found without marks and stand in the address under a short name', async () => {
  const units = [
    { id: 'ba-dinh', name: 'Quận Ba Đình', kind: 'quan' as const },
    { id: 'ung-hoa', name: 'Huyện Ứng Hòa', kind: 'huyen' as const },
  ]
  const { user } = showAt('/de-an?dv=ba-dinh', <UnitSelect units={units} />)
  await user.type(await screen.findByRole('combobox', { name: 'Đơn vị' }), 'ung hoa')
  await user.click(await screen.findByRole('option', { name: 'Huyện Ứng Hòa' }))
  await expect.poll(search).toBe('?dv=ba-dinh,ung-hoa')
})

test('pages are links that keep the rest of the address', async () => {
  const { user } = showAt('/de-an?dv=ba-dinh&trang=2', <Pager page={2} pageSize={50} total={550} />)
  expect(screen.getByText('51–100 trong 550')).toBeDefined()
  expect(screen.getByRole('link', { name: 'Trang 2' }).getAttribute('aria-current')).toBe('page')
  await user.click(screen.getByRole('link', { name: 'Trang sau' }))
  expect(search()).toBe('?dv=ba-dinh&trang=3')
  await user.click(screen.getByRole('link', { name: 'Trang 1' }))
  expect(search()).toBe('?dv=ba-dinh')
})
