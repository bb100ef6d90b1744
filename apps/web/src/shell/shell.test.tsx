import { type Session, session } from '@app/shared/session/contract.ts'
import { QueryClientProvider } from '@tanstack/react-query'
import { screen, within } from '@testing-library/react'
import { NuqsAdapter } from 'nuqs/adapters/react-router/v8'
import { useState } from 'react'
import { createBrowserRouter, Outlet, RouterProvider } from 'react-router'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useSend } from '#core/api.ts'
import { Page } from '#core/page.tsx'
import { queryClient } from '#core/query-client.ts'
import { sessionKey } from '#core/session-key.ts'
import { chooseLang } from '#core/words.tsx'
import { openOffice, refuse, sessionOf } from '#testing/office.ts'
import { show } from '#testing/render.tsx'
import { Shell } from './shell.tsx'

let present: Session | null = null

beforeEach(() => {
  present = sessionOf('badinh')
  openOffice(({ method, path, body }) => {
    if (method === 'POST' && path === '/api/session') return signIn(body)
    return present ? Response.json(present) : refuse(401, 'not-signed-in')
  })
})

afterEach(async () => {
  vi.restoreAllMocks()
  queryClient.clear()
  await chooseLang('vi')
})

function signIn(body: unknown): Response {
  const { username, password } = session.signIn.body.parse(body)
  if (password !== 'dung-mat-khau') return refuse(401, 'sign-in-failed', 'Mật khẩu chưa đúng')
  present = sessionOf(username)
  return Response.json(present)
}

/** A page on which somebody types, with a button that writes to the server. */
function Draft() {
  const [text, setText] = useState('')
  const change = useSend(session.changePassword)
  return (
    <Page title="Nhập báo cáo">
      <textarea
        aria-label="Kết quả"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <button type="button" onClick={() => change.mutate({ body: { current: 'a', next: 'b' } })}>
        Lưu
      </button>
    </Page>
  )
}

function open(signedIn: Session, roles?: readonly string[]) {
  queryClient.setQueryData(sessionKey, signedIn)
  window.history.replaceState(null, '', '/bao-cao')
  const frame = (
    <NuqsAdapter>
      <Outlet />
    </NuqsAdapter>
  )
  const pages = [{ path: '/bao-cao', element: <Draft />, handle: { roles } }]
  const router = createBrowserRouter([
    { element: frame, children: [{ element: <Shell />, children: pages }] },
  ])
  return show(
    <QueryClientProvider client={queryClient}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  )
}

const draft = () => screen.getByLabelText<HTMLTextAreaElement>('Kết quả')
const dialog = () => screen.findByRole('dialog', { name: 'Phiên làm việc đã hết' })

async function typeThenEnd() {
  const { user } = open(sessionOf('badinh'))
  await user.type(draft(), 'Đã kiện toàn 14 chi bộ')
  present = null
  await user.click(screen.getByRole('button', { name: 'Lưu' }))
  return { user, again: within(await dialog()) }
}

test('a session that ends leaves the page and what was typed; the same person goes on', async () => {
  const { user, again } = await typeThenEnd()
  await user.type(again.getByLabelText('Mật khẩu'), 'sai-mat-khau{Enter}')
  await again.findByText('Mật khẩu chưa đúng')
  await user.clear(again.getByLabelText('Mật khẩu'))
  await user.type(again.getByLabelText('Mật khẩu'), 'dung-mat-khau{Enter}')
  await expect.poll(() => screen.queryByRole('dialog')).toBeNull()
  expect(draft().value).toBe('Đã kiện toàn 14 chi bộ')
})

test('an empty password is answered without asking the server', async () => {
  const { user, again } = await typeThenEnd()
  await user.click(again.getByRole('button', { name: 'Đăng nhập' }))
  again.getByText('Nhập mật khẩu')
})

test('another account does not see what the person before had on the screen', async () => {
  const assign = vi.spyOn(window.location, 'assign').mockImplementation(() => {})
  open(sessionOf('badinh'))
  present = sessionOf('dongda')
  await queryClient.refetchQueries({ queryKey: sessionKey })
  await expect.poll(() => assign.mock.calls).toEqual([['/']])
  expect(screen.queryByLabelText('Kết quả')).toBeNull()
})

test('a page of another role says so instead of staying empty', () => {
  open(sessionOf('badinh'), ['reviewer'])
  screen.getByRole('heading', { level: 1, name: 'Tài khoản này chưa được quyền xem trang' })
  expect(screen.queryByLabelText('Kết quả')).toBeNull()
})

test('another language changes the words and leaves the page', async () => {
  const { user } = open(sessionOf('badinh'))
  await user.type(draft(), 'Đang soạn')
  await user.click(screen.getByRole('button', { name: /Tài khoản của tôi/ }))
  await user.click(screen.getByRole('radio', { name: 'Tiếng Anh' }))
  await screen.findByRole('link', { name: 'Skip to main content' })
  expect(document.documentElement.lang).toBe('en')
  expect(draft().value).toBe('Đang soạn')
})

test('whoever must change a password is offered nothing else', () => {
  const mustChange = sessionOf('badinh', { duty: 'given-password' })
  present = mustChange
  open(mustChange)
  expect(screen.queryByRole('navigation')).toBeNull()
  expect(screen.queryByRole('search')).toBeNull()
  screen.getByRole('button', { name: /Tài khoản của tôi/ })
})

test('sample figures are called so on every page', () => {
  open(sessionOf('badinh'))
  screen.getByText(/^Dữ liệu minh họa/)
})
