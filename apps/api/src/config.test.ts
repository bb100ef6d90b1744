import { expect, test } from 'vitest'
import { isLoopback, readConfig } from './config.ts'

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

const bucket = {
  BACKUP_S3_ENDPOINT: 'https://s3.example',
  BACKUP_S3_BUCKET: 'sao-luu',
  BACKUP_S3_KEY: 'k',
  BACKUP_S3_SECRET: 's',
}

test.each(Object.keys(bucket))('a bucket without %s is refused at start', (name) => {
  expect(() => readConfig({ ...bucket, [name]: '' })).toThrow(name)
})

test('backups go to one place, a bucket or a folder', () => {
  expect(readConfig(bucket)).toMatchObject({ ...bucket, BACKUP_S3_REGION: 'us-east-1' })
  expect(() => readConfig({ ...bucket, BACKUP_DIR: '/srv' })).toThrow('BACKUP_DIR')
})

test('what is wrong with a secret is told without it', () => {
  const wrong = { ...bucket, BACKUP_S3_ENDPOINT: 'secret-in-the-wrong-place' }
  expect(() => readConfig(wrong)).toThrow(/^(?!.*secret-in).*BACKUP_S3_ENDPOINT/)
})

test('https is what a named proxy speaks', () => {
  expect(() => readConfig({ HTTPS: 'on' })).toThrow('TRUST_PROXY')
  expect(readConfig({ HTTPS: 'on', TRUST_PROXY: '127.0.0.1' }).HTTPS).toBe('on')
  expect(readConfig({}).HTTPS).toBe('off')
})

test('only an address of this machine itself is one at which the sample may be tried', () => {
  expect(['127.0.0.1', '127.8.8.8', '::1', 'localhost'].every(isLoopback)).toBe(true)
  const others = ['0.0.0.0', '::', '10.0.0.1', '192.168.127.1', 'x127.0.0.1', 'localhost.example']
  expect(others.some(isLoopback)).toBe(false)
})
