import { reports } from '@app/shared/reports/contract.ts'
import { expect, test } from 'vitest'
import { foreignOfficer, officer } from '#testing/people.ts'
import { testApp } from '#testing/test-app.ts'

test('whoever asks without end waits a little; saving, and everybody else, goes on', async () => {
  const { request, call, clock } = await testApp({ requestsPerMinute: 10 })
  const look = () => request(officer, { url: '/api/session' })
  await look()
  await look()
  const refused = await look()
  expect(refused.statusCode).toBe(429)
  expect(refused.headers['retry-after']).toBe('6')
  expect(refused.json().message).toBe('Thao tác quá nhiều lần. Đợi một lát rồi thử lại.')
  const saving = { params: { id: 'khong-co' }, body: { version: 1 } }
  expect((await call(officer, reports.save, saving)).status).toBe(404)
  expect((await request(foreignOfficer, { url: '/api/periods' })).statusCode).toBe(200)
  clock.now += 6000
  expect((await request(officer, { url: '/api/periods' })).statusCode).toBe(200)
})

test('a route that does not say who may call it keeps the server from starting', async () => {
  const { app } = await testApp()
  expect(() => app.get('/api/mo-ra', () => 'x')).toThrow('does not declare its access')
})
