import type { AccountRow } from '@app/shared/users/model.ts'
import { screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { queryClient } from '#core/query-client.ts'
import { type Asked, openOffice, refuse, sessionOf } from '#testing/office.ts'
import { showAt } from '#testing/render.tsx'
import { Component as EditPage } from './account-edit-page.tsx'
import { Component as NewPage } from './account-new-page.tsx'

const an: AccountRow = {
  ...{ id: 'an', username: 'badinh.an', name: 'Trần Văn An', roles: ['officer'] },
  ...{ unitId: 'ba-dinh', unitName: 'Quận Ba Đình', state: 'active', standing: 'active' },
  ...{ version: 4, signedInAt: null, lockedUntil: null, passwordUntil: null },
  secondFactorAt: null,
}
const given = { password: 'aaaa-bbbb-cccc-dddd', until: '2014-10-02T09:00:00+07:00' }

let present: AccountRow
let answer: () => Response
let asked: Asked[]

beforeEach(() => {
  present = an
  answer = () => Response.json({ account: an, given }, { status: 201 })
  asked = openOffice(({ method, path }) => {
    if (method !== 'GET') return answer()
    return Response.json(path.startsWith('/api/units') ? { items: [] } : present)
  })
})

afterEach(() => queryClient.clear())

const admin = sessionOf('quantri', { roles: ['admin'], unit: null })
const openNew = () => showAt('/quan-tri/tai-khoan/moi', <NewPage />, admin)
const sent = () => asked.flatMap(({ method, body }) => (method === 'GET' ? [] : [body]))
const button = (name: string) => screen.findByRole('button', { name })
const field = (name: string) => screen.findByLabelText<HTMLInputElement>(name)

test('an empty account says above the form what is missing, and asks nobody', async () => {
  const { user } = openNew()
  await user.click(await button('Thêm tài khoản'))
  const notice = await screen.findByRole('alert')
  expect(notice.textContent).toContain('Có 3 chỗ cần sửa')
  expect(document.activeElement).toBe(notice)
  within(notice).getByRole('link', { name: 'Họ và tên: Mục này phải nhập' })
  expect(sent()).toEqual([])
})

test('whoever leaves a half filled account is asked first, and keeps what was typed', async () => {
  const { user } = openNew()
  await user.type(await field('Họ và tên'), 'Trần Văn An')
  await user.click(screen.getByRole('link', { name: 'Quay lại' }))
  const question = await screen.findByRole('dialog', { name: 'Rời trang này?' })
  await user.click(within(question).getByRole('button', { name: 'Quay lại' }))
  expect((await field('Họ và tên')).value).toBe('Trần Văn An')
  expect(window.location.pathname).toBe('/quan-tri/tai-khoan/moi')
})

test('a password that was not taken down yet is not left by a slip of the hand', async () => {
  const { user } = openNew()
  await user.type(await field('Họ và tên'), 'Trần Văn An')
  await user.type(await field('Tên đăng nhập'), 'badinh.an')
  await user.click(await screen.findByLabelText('Lãnh đạo Thành ủy'))
  await user.click(await button('Thêm tài khoản'))
  await screen.findByText(given.password)
  const closing = new Event('beforeunload', { cancelable: true })
  window.dispatchEvent(closing)
  expect(closing.defaultPrevented).toBe(true)
  await user.click(await button('Đã ghi lại, đóng'))
  expect(window.location.pathname).toBe('/quan-tri/tai-khoan/an')
})

test('two administrators at once: the slower one keeps what was typed and saves on the newer version', async () => {
  answer = () => refuse(409, 'conflict', 'Vũ Minh Tuệ đã sửa nội dung này.')
  const { user } = showAt('/quan-tri/tai-khoan/an/sua', <EditPage />, admin)
  const name = await field('Họ và tên')
  await user.clear(name)
  await user.type(name, 'Trần Văn Ân')
  await user.click(await button('Lưu tài khoản'))
  present = { ...an, roles: ['officer', 'leader'], version: 5 }
  await user.click(await button('Tải lại'))
  await screen.findByText(/Đã tải bản mới/)
  expect((await field('Họ và tên')).value).toBe('Trần Văn Ân')
  expect((await field('Lãnh đạo Thành ủy')).checked).toBe(true)
  await user.click(await button('Lưu tài khoản'))
  expect(sent()).toEqual([
    { version: 4, name: 'Trần Văn Ân' },
    { version: 5, name: 'Trần Văn Ân' },
  ])
})

test('Enter in the question for the password does what its button does, and nothing else', async () => {
  answer = () => refuse(403, 'confirm-needed')
  const { user } = showAt('/quan-tri/tai-khoan/an/sua', <EditPage />, admin)
  await user.type(await field('Họ và tên'), 'h')
  await user.click(await button('Lưu tài khoản'))
  answer = () => refuse(400, 'invalid')
  await user.type(await field('Mật khẩu của tài khoản này'), 'sai{Enter}')
  await screen.findByRole('alert')
  expect(sent()).toEqual([{ version: 4, name: 'Trần Văn Anh' }, { password: 'sai' }])
})
