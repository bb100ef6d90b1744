import { defaultPolicy } from '@app/shared/policy/rules.ts'
import { screen, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { queryClient } from '#core/query-client.ts'
import { openOffice, refuse, sessionOf } from '#testing/office.ts'
import { showAt } from '#testing/render.tsx'
import { Component } from './policy-page.tsx'

afterEach(() => queryClient.clear())

const admin = sessionOf('quantri', { roles: ['admin'], unit: null })
const field = (name: string) => screen.findByLabelText<HTMLInputElement>(name)

test('of two who decide at once the slower one keeps what was typed and sees what is new', async () => {
  let present = { ...defaultPolicy, version: 1 }
  const asked = openOffice(({ method }) =>
    method === 'GET' ? Response.json(present) : refuse(409, 'conflict'),
  )
  const { user } = showAt('/quan-tri/mat-khau', <Component />, admin)
  const minutes = await field('Thời gian phải đợi (phút)')
  await user.clear(minutes)
  await user.type(minutes, '200')
  await user.click(screen.getByRole('button', { name: 'Lưu quy tắc' }))
  const notice = await screen.findByRole('alert')
  expect(document.activeElement).toBe(notice)
  within(notice).getByText('Nhập số nguyên từ 5 đến 120')

  await user.clear(minutes)
  await user.type(minutes, '20')
  await user.click(screen.getByRole('button', { name: 'Lưu quy tắc' }))
  present = { ...defaultPolicy, maxTries: 7, version: 2 }
  await user.click(await screen.findByRole('button', { name: 'Tải lại' }))
  await screen.findByText(/Đã tải bản mới/)
  expect([minutes.value, (await field('Số lần nhập sai liên tiếp')).value]).toEqual(['20', '7'])
  await user.click(screen.getByRole('button', { name: 'Lưu quy tắc' }))
  const sent = asked.flatMap(({ method, body }) => (method === 'GET' ? [] : [body]))
  expect(sent).toMatchObject([
    { version: 1, policy: { lockMinutes: 20, maxTries: defaultPolicy.maxTries } },
    { version: 2, policy: { lockMinutes: 20, maxTries: 7 } },
  ])
})
