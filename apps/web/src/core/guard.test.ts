import { afterEach, expect, onTestFinished, test, vi } from 'vitest'
import { openOffice, refuse, sessionOf } from '#testing/office.ts'
import { goHome, mayOpen, requireSession, signInFor, signOut, skipSignIn } from './guard.ts'
import { queryClient } from './query-client.ts'
import { sessionKey } from './session-key.ts'

afterEach(() => queryClient.clear())

const at = (path: string) => new Request(`http://localhost${path}`)
const nobody = () => refuse(401, 'not-signed-in')

/** Where a loader sends people: it throws or answers a redirect. */
async function sentTo(step: Promise<Response | null>): Promise<string | null> {
  const answer = await step.catch((thrown: unknown) => thrown)
  return answer instanceof Response ? answer.headers.get('location') : null
}

test('nobody signed in: to the sign-in page, with the way back', async () => {
  openOffice(nobody)
  expect(await sentTo(requireSession(at('/de-an?q=cán bộ')))).toBe(
    `/dang-nhap?next=${encodeURIComponent(`/de-an?q=${encodeURIComponent('cán bộ')}`)}`,
  )
  expect(signInFor('http://localhost/')).toBe('/dang-nhap')
})

test('somebody signed in stays where he is', async () => {
  openOffice(() => Response.json(sessionOf('badinh')))
  expect(await sentTo(requireSession(at('/de-an')))).toBeNull()
})

test('a given password is changed before anything else', async () => {
  openOffice(() => Response.json(sessionOf('badinh', { duty: 'given-password' })))
  expect(await sentTo(requireSession(at('/de-an')))).toBe('/tai-khoan')
  expect(await sentTo(requireSession(at('/tai-khoan')))).toBeNull()
})

test('a server that cannot be reached is no reason to sign in again', async () => {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  openOffice(() => refuse(503, 'unavailable'))
  const told = expect(requireSession(at('/de-an'))).rejects.toMatchObject({
    problem: { code: 'unavailable' },
  })
  await vi.runAllTimersAsync()
  await told
})

test('the home page is that of the role, or the sign-in page', async () => {
  openOffice(() => Response.json(sessionOf('lanhdao', { roles: ['leader'] })))
  expect(await sentTo(goHome())).toBe('/tong-quan')
  queryClient.clear()
  openOffice(nobody)
  expect(await sentTo(goHome())).toBe('/dang-nhap')
})

test('who is signed in does not see the sign-in page again', async () => {
  openOffice(() => Response.json(sessionOf('badinh')))
  expect(await sentTo(skipSignIn(at('/dang-nhap?next=%2Fde-an')))).toBe('/de-an')
  expect(await sentTo(skipSignIn(at('/dang-nhap?next=%2F%2Felsewhere.vn')))).toBe('/')
})

const neverAsked = () => Promise.reject(new Error('nobody of a unit was signed in'))

test.each([
  ['ends the session', () => Response.json({ ended: true })],
  ['takes a session that has ended by itself', nobody],
])('signing out %s and leaves the document', async (_, answer) => {
  const asked = openOffice(answer)
  const left = await signOut(neverAsked)
  expect(asked.map(({ method }) => method)).toEqual(['DELETE'])
  expect(left.headers.get('location')).toBe('/dang-nhap')
  expect(left.headers.get('X-Remix-Reload-Document')).toBe('true')
})

test('whoever stays because of what he typed stays on his page and signed in', async () => {
  queryClient.setQueryData(sessionKey, sessionOf('badinh'))
  const asked = openOffice(() => Response.json({ ended: true }))
  window.history.replaceState(null, '', '/bao-cao/2014-Q3?q=a')
  const forgotten: string[] = []
  const drafts = (mayLeave: boolean) => async () => ({
    mayLeave: async () => mayLeave,
    forgetDrafts: async () => void forgotten.push('badinh'),
  })
  expect(await sentTo(signOut(drafts(false)))).toBe('/bao-cao/2014-Q3?q=a')
  expect([asked, forgotten]).toEqual([[], []])
  expect(await sentTo(signOut(drafts(true)))).toBe('/dang-nhap')
  expect(forgotten).toEqual(['badinh'])
})

test('a page opens for its roles only, and for everybody where it names none', () => {
  const page = (roles?: readonly string[]) =>
    [{ id: '1', pathname: '/', params: {}, loaderData: null, handle: { roles } }] as never
  expect(mayOpen(page(['reviewer']), { roles: ['officer'] })).toBe(false)
  expect(mayOpen(page(['reviewer']), { roles: ['officer', 'reviewer'] })).toBe(true)
  expect(mayOpen(page(), { roles: ['officer'] })).toBe(true)
})
