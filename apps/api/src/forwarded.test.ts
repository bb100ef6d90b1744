import { audit } from '@app/shared/audit/contract.ts'
import { reasons } from '@app/shared/reasons/contract.ts'
import { session } from '@app/shared/session/contract.ts'
import { expect, test } from 'vitest'
import { countIn } from '#store/rate-bucket.ts'
import { admin, reviewer } from '#testing/people.ts'
import { type TestApp, testApp } from '#testing/test-app.ts'

/** A neighbour of ours, whatever it says of others, and the proxy on this machine. */
const neighbour = '10.20.30.40'
const proxy = '127.0.0.1'

/** As the log has it after a change that came so. */
async function loggedFor({ request, did }: TestApp, remoteAddress: string, forwarded: string) {
  const { statusCode } = await request(reviewer, {
    ...{ method: reasons.replace.method, url: reasons.replace.path },
    ...{ remoteAddress, headers: { 'x-forwarded-for': forwarded } },
    payload: { items: [{ text: `Thiếu số liệu ${forwarded}` }] },
  })
  expect(statusCode).toBe(200)
  return (await did(admin, audit.list, { query: {} })).items[0]?.address
}

test('without a proxy nobody says for himself where he comes from', async () => {
  const world = await testApp()
  expect(await loggedFor(world, neighbour, '1.2.3.4')).toBe(neighbour)
  expect(await loggedFor(world, proxy, '1.2.3.4')).toBe(proxy)
})

test('what the own proxy says counts, and no more than its own word', async () => {
  const world = await testApp({ https: true })
  expect(await loggedFor(world, proxy, '1.2.3.4')).toBe('1.2.3.4')
  expect(await loggedFor(world, proxy, '6.6.6.6, 1.2.3.5')).toBe('1.2.3.5')
  expect(await loggedFor(world, neighbour, '1.2.3.6')).toBe(neighbour)
})

/** The answer to a sign-in once this address has used up its tries. */
async function signInAfter({ store, request, clock }: TestApp, spent: string) {
  const bucket = { key: `address ${spent}`, now: clock.now, until: clock.now + 300_000 }
  await store.upkeep(async (tx) => {
    for (let tries = 0; tries < 300; tries++) await countIn(tx, bucket)
  })
  return async (remoteAddress: string, forwarded: string) => {
    const { statusCode } = await request(null, {
      ...{ method: session.signIn.method, url: session.signIn.path, remoteAddress },
      headers: { 'x-forwarded-for': forwarded },
      payload: { username: 'khong-co', password: 'không phải mật khẩu' },
    })
    return statusCode
  }
}

test('whoever has tried too often is not somebody else by saying so', async () => {
  const signIn = await signInAfter(await testApp(), neighbour)
  expect(await signIn(neighbour, '1.2.3.4')).toBe(429)
  expect(await signIn(neighbour, '1.2.3.5')).toBe(429)
  expect(await signIn('10.20.30.41', neighbour)).toBe(401)
})

test('behind the own proxy each office has tries of its own', async () => {
  const signIn = await signInAfter(await testApp({ https: true }), '1.2.3.4')
  expect(await signIn(proxy, '1.2.3.4')).toBe(429)
  expect(await signIn(proxy, '6.6.6.6, 1.2.3.4')).toBe(429)
  expect(await signIn(proxy, '1.2.3.5')).toBe(401)
})
