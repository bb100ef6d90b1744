import type { AddressInfo } from 'node:net'
import { session } from '@app/shared/session/contract.ts'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openTestStore } from '#testing/engines.ts'
import { officer } from '#testing/people.ts'
import { type TestApp, testApp } from '#testing/test-app.ts'
import { makeWork } from '../jobs/jobs.ts'
import { serveMetrics, watch } from './metrics.ts'

const hourMs = 3_600_000

let world: TestApp
let newest: number
let close: () => void
let ask: (path?: string) => Promise<Response>
beforeEach(async () => {
  const store = await openTestStore()
  const wallNow = () => world.clock.now
  const { register, onAnswer } = watch({ store, wallNow, newestBackup: async () => newest })
  world = await testApp({ store, onAnswer })
  newest = world.clock.now - 2 * hourMs
  const server = await serveMetrics(register, 0)
  // A listening TCP server has an address with a port.
  const { address, port } = server.address() as AddressInfo
  close = () => server.close()
  ask = (path = '/metrics') => fetch(`http://${address}:${port}${path}`)
})
afterEach(() => close())

const text = async () => (await ask()).text()

test('answers are counted by route, without a name, a number or what was looked for', async () => {
  const url = '/api/projects/bi-mat-01?q=Nguyen'
  await world.request(officer, { method: 'GET', url })
  const figures = await text()
  expect(figures).toMatch(
    /tiendo_http_request_seconds_count{method="GET",route="\/api\/projects\/:id",status="400"} 1/,
  )
  for (const secret of ['bi-mat-01', 'Nguyen', officer.id, officer.name])
    expect(figures).not.toContain(secret)
})

test('an unknown address does not become a label', async () => {
  await world.request(null, { method: 'GET', url: '/wp-login.php' })
  const figures = await text()
  expect(figures).not.toContain('wp-login')
})

test('the database, the sessions, the event loop and the age of the backup are there', async () => {
  const figures = await text()
  expect(figures).toMatch(/^tiendo_database_writable 1$/m)
  expect(figures).toMatch(/^tiendo_sessions 0$/m)
  expect(figures).toMatch(/^tiendo_backup_age_seconds 7200$/m)
  expect(figures).toMatch(/^nodejs_eventloop_lag_seconds \d/m)
})

test('each try to sign in counts as one slow hash', async () => {
  const count = async () => Number(/^tiendo_slow_hashes_total (\d+)$/m.exec(await text())?.[1])
  const before = await count()
  const body = { username: 'khong-co', password: 'đoán mò' }
  await world.call(null, session.signIn, { body })
  expect(await count()).toBe(before + 1)
})

test('without any backup its age is without end', async () => {
  newest = 0
  expect(await text()).toMatch(/^tiendo_backup_age_seconds \+Inf$/m)
})

test('a job is known by when and how it ended', async () => {
  const { store, clock } = world
  const work = makeWork(store, () => clock.now)
  await work({ name: 'backup', run: () => Promise.reject(new Error('the disk is full')) })
  expect(await text()).toContain(
    `tiendo_job_last_end_timestamp_seconds{job="backup",result="failed"} ${clock.now / 1000}`,
  )
})

test('nothing else is answered there', async () => {
  expect((await ask(session.get.path)).status).toBe(404)
})
