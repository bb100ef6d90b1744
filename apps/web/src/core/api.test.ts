import { imports } from '@app/shared/imports/contract.ts'
import { users } from '@app/shared/users/contract.ts'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Asked, openOffice, refuse } from '#testing/office.ts'
import { callForFile, sendOnce } from './api.ts'
import { download } from './download.ts'
import { keyring } from './idempotency.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

const closed = {
  id: 'u1',
  username: 'badinh',
  name: 'Bùi Minh Long',
  roles: ['officer'],
  unitId: 'ba-dinh',
  state: 'closed',
  version: 2,
}
const close = { params: { id: 'u1' }, body: { version: 1, reason: 'Nghỉ hưu' } }
const keyOf = ({ headers }: Asked) => headers.get('idempotency-key')

/** Sends on a line that fails so many times before it answers. */
function sendAfter(failures: number, keys = keyring()) {
  let left = failures
  const asked = openOffice(() => {
    if (left-- > 0) throw new TypeError('Failed to fetch')
    return Response.json(closed)
  })
  return { asked, keys, outcome: sendOnce(users.close, close, keys) }
}

test('a bad line is tried again with one key, so that there is one effect', async () => {
  const { asked, outcome } = sendAfter(3)
  await vi.runAllTimersAsync()
  expect(await outcome).toMatchObject({ state: 'closed' })
  expect(asked).toHaveLength(4)
  expect(new Set(asked.map(keyOf)).size).toBe(1)
  expect(keyOf(asked[0] as Asked)).toMatch(/.{16,}/)
})

test('after four tries people are told, and a second press has the same key', async () => {
  const { asked, keys, outcome } = sendAfter(4)
  const told = expect(outcome).rejects.toMatchObject({ isNetwork: true })
  await vi.runAllTimersAsync()
  await told
  const again = sendAfter(0, keys)
  await again.outcome
  expect(keyOf(again.asked[0] as Asked)).toBe(keyOf(asked[0] as Asked))
})

test('an answer uses the key up', async () => {
  const first = sendAfter(0)
  await first.outcome
  const second = sendAfter(0, first.keys)
  await second.outcome
  expect(keyOf(second.asked[0] as Asked)).not.toBe(keyOf(first.asked[0] as Asked))
})

test('a refusal is an answer: it is not tried again', async () => {
  const asked = openOffice(() => refuse(409, 'conflict'))
  await expect(sendOnce(users.close, close, keyring())).rejects.toMatchObject({
    problem: { code: 'conflict' },
    isNetwork: false,
  })
  expect(asked).toHaveLength(1)
})

test('a gateway’s own words are not shown, and it is tried again', async () => {
  const asked = openOffice(() => new Response('<h1>Bad Gateway</h1>', { status: 502 }))
  const outcome = sendOnce(users.close, close, keyring())
  const told = expect(outcome).rejects.toMatchObject({
    problem: { code: 'unavailable', message: expect.not.stringContaining('Gateway') },
  })
  await vi.runAllTimersAsync()
  await told
  expect(asked).toHaveLength(4)
})

test('a server without its database does not know either: it is tried again with the same key', async () => {
  let left = 2
  const asked = openOffice(() => (left-- > 0 ? refuse(503, 'unavailable') : Response.json(closed)))
  const outcome = sendOnce(users.close, close, keyring())
  await vi.runAllTimersAsync()
  expect(await outcome).toMatchObject({ state: 'closed' })
  expect(asked).toHaveLength(3)
  expect(new Set(asked.map(keyOf)).size).toBe(1)
})

test('who is told when to come again does not come before', async () => {
  const asked = openOffice(() => {
    const refusal = refuse(503, 'unavailable')
    refusal.headers.set('retry-after', '6')
    return asked.length > 1 ? Response.json(closed) : refusal
  })
  const outcome = sendOnce(users.close, close, keyring())
  await vi.advanceTimersByTimeAsync(5999)
  expect(asked).toHaveLength(1)
  await vi.advanceTimersByTimeAsync(1)
  expect(await outcome).toMatchObject({ state: 'closed' })
})

test('a file that broke off on its way is fetched again from its beginning', async () => {
  let left = 1
  const asked = openOffice(() => {
    const isBroken = left-- > 0
    const pieces = isBroken ? ['Mã;T'] : ['Mã;Tên', ' đề án']
    return new Response(streamOf(pieces, isBroken))
  })
  const watch = { signal: new AbortController().signal, onProgress: () => undefined }
  const fetched = download('/api/projects.csv', watch)
  await vi.runAllTimersAsync()
  expect(await (await fetched).content.text()).toBe('Mã;Tên đề án')
  expect(asked).toHaveLength(2)
})

test('a file that is asked for with a body is asked for again, one that says passwords is not', async () => {
  let left = 1
  const asked = openOffice(() => {
    if (left-- > 0) throw new TypeError('Failed to fetch')
    return new Response('')
  })
  // What is in it is the server’s business.
  const body = {} as never
  const fetched = callForFile(imports.faulty, { body })
  await vi.runAllTimersAsync()
  expect((await fetched).ok).toBe(true)
  left = 1
  await expect(callForFile(users.slips, { body })).rejects.toMatchObject({ isNetwork: true })
  expect(asked).toHaveLength(3)
})

function streamOf(pieces: readonly string[], isBroken: boolean): ReadableStream<Uint8Array> {
  const left = pieces.map((piece) => new TextEncoder().encode(piece))
  return new ReadableStream({
    pull(controller) {
      const piece = left.shift()
      if (piece) controller.enqueue(piece)
      else if (isBroken) controller.error(new TypeError('network error'))
      else controller.close()
    },
  })
}
