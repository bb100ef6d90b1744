import { expect, test } from 'vitest'
import { readConfig } from './config.ts'

test('proxies are named by their addresses or networks', () => {
  const { TRUST_PROXY } = readConfig({ TRUST_PROXY: '10.1.2.3, 192.168.7.0/24,::1,fd00::/16' })
  expect(TRUST_PROXY).toEqual(['10.1.2.3', '192.168.7.0/24', '::1', 'fd00::/16'])
  expect(readConfig({}).TRUST_PROXY).toEqual([])
})

test.each([
  'true',
  '*',
  '1',
  'loopback',
  '0.0.0.0/0',
  '::/0',
  '10.0.0.1/4',
  '10.0.0.1/33',
  'a,::1',
])('nobody can be made to believe everybody: TRUST_PROXY=%s is refused at start', (TRUST_PROXY) => {
  expect(() => readConfig({ TRUST_PROXY })).toThrow('TRUST_PROXY')
})

test('https is what a named proxy speaks', () => {
  expect(() => readConfig({ HTTPS: 'on' })).toThrow('TRUST_PROXY')
  expect(readConfig({ HTTPS: 'on', TRUST_PROXY: '127.0.0.1' }).HTTPS).toBe('on')
  expect(readConfig({}).HTTPS).toBe('off')
})
