import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { showAt } from '#testing/render.tsx'
import { AsOfBar } from './as-of-bar.tsx'
import { AsOfControl } from './as-of-control.tsx'
import { useKeepAsOf } from './url-state.ts'

function Page() {
  const keep = useKeepAsOf()
  return (
    <>
      <AsOfBar />
      <AsOfControl />
      <a href={keep('/de-an?dv=ba-dinh')}>Đề án</a>
    </>
  )
}

const search = () => new URLSearchParams(window.location.search)
const bar = () => screen.queryByText('Đang xem số liệu tại ngày 30/06/2014')

test('a past day is said on the page, goes along with links, and can be left', async () => {
  const { user } = showAt('/tong-quan?ngay=2014-06-30&trang=3', <Page />)
  expect(bar()).not.toBeNull()
  expect(document.documentElement.dataset['asOf']).toBe('2014-06-30')
  const link = screen.getByRole('link', { name: 'Đề án' })
  expect(link.getAttribute('href')).toBe('/de-an?dv=ba-dinh&ngay=2014-06-30')
  await user.click(screen.getByRole('button', { name: 'Về hiện tại' }))
  await expect.poll(bar).toBeNull()
  expect(document.documentElement.dataset['asOf']).toBeUndefined()
  await expect.poll(() => [...search().keys()]).toEqual([])
})

test('a day is asked for in the office’s form and stands in the address', async () => {
  const { user } = showAt('/tong-quan?dv=ba-dinh', <Page />)
  await user.click(screen.getByRole('button', { name: 'Xem theo ngày' }))
  const field = await screen.findByRole('textbox', { name: 'Số liệu tại ngày' })
  await user.type(field, '30/9/2014{Enter}')
  expect(search().has('ngay')).toBe(false)
  await user.clear(field)
  await user.type(field, '30/6/2014{Enter}')
  await expect.poll(() => search().get('ngay')).toBe('2014-06-30')
  expect(search().get('dv')).toBe('ba-dinh')
  await expect.poll(bar).not.toBeNull()
})

test.each(['2014-09-29', '2014-09-30', '2014-02-30', 'hom-qua'])(
  'a day that is not in the past is now: %s',
  (day) => {
    showAt(`/tong-quan?ngay=${day}`, <Page />)
    expect(screen.queryByRole('button', { name: 'Về hiện tại' })).toBeNull()
    expect(screen.getByRole('link', { name: 'Đề án' }).getAttribute('href')).toBe(
      '/de-an?dv=ba-dinh',
    )
  },
)
