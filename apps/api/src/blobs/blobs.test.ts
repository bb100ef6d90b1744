import { randomBytes } from 'node:crypto'
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { describe, expect, test } from 'vitest'
import { tempFolder } from '#testing/folders.ts'
import { s3Server } from '#testing/s3.ts'
import { type BlobStore, BlobsUnavailable } from './blob-store.ts'
import { folderBlobs } from './folder-blobs.ts'
import { s3Blobs } from './s3-blobs.ts'

const kinds: [string, () => Promise<BlobStore>][] = [
  ['a folder', async () => folderBlobs(join(tempFolder(), 'not-yet-there'))],
  ['a bucket', async () => s3Blobs(await s3Server())],
]

async function bytesOf(store: BlobStore, name: string) {
  const opened = await store.open(name)
  return opened && { bytes: await buffer(opened.content), expected: opened.expectedBytes }
}

describe.each(kinds)('files in %s', (_, make) => {
  test('come back as they were given, a small one and one of several parts', async () => {
    const store = await make()
    for (const bytes of [Buffer.from('đề án'), randomBytes(20 * 1_048_576)]) {
      await store.put('a.backup', Readable.from([bytes]))
      const back = await bytesOf(store, 'a.backup')
      expect(back?.expected).toBe(bytes.length)
      expect(back?.bytes.equals(bytes)).toBe(true)
    }
  })

  test('are listed by the beginning of their names, with size and time', async () => {
    const store = await make()
    expect(await store.list('')).toEqual([])
    const before = Date.now() - 2000
    for (const name of ['tiendo-1.backup', 'tiendo-2.backup', 'other'])
      await store.put(name, Readable.from([Buffer.from('x')]))
    const found = await store.list('tiendo-')
    expect(found.map(({ name, bytes }) => [name, bytes]).sort()).toEqual([
      ['tiendo-1.backup', 1],
      ['tiendo-2.backup', 1],
    ])
    for (const { writtenAt } of found) expect(writtenAt).toBeGreaterThan(before)
  })

  test('are gone when they are removed, and what is not there is nobody’s fault', async () => {
    const store = await make()
    await store.put('a', Readable.from([Buffer.from('x')]))
    await store.remove('a')
    expect(await store.list('')).toEqual([])
    expect(await store.open('a')).toBeUndefined()
    await store.remove('a')
  })
})

test('what could not be written whole leaves nothing behind, and nobody else may read the rest', async () => {
  const folder = tempFolder()
  const store = folderBlobs(folder)
  await store.put('a', Readable.from([Buffer.from('x')]))
  expect(statSync(join(folder, 'a')).mode & 0o077).toBe(0)
  await expect(store.put('b', Readable.from(failing()))).rejects.toThrow('the disk is full')
  expect(readdirSync(folder)).toEqual(['a'])
})

async function* failing() {
  yield Buffer.from('x')
  throw new Error('the disk is full')
}

test.each([
  ['a wrong key', { key: 'not-the-key' }, /từ chối khóa truy cập \(403 .*BACKUP_S3_KEY/],
  ['a wrong bucket', { bucket: 'khac' }, /Không thấy kho S3 .*\/khac\. .*BACKUP_S3_BUCKET/],
  [
    'a wrong address',
    { endpoint: 'http://127.0.0.1:9' },
    /Không kết nối được .*BACKUP_S3_ENDPOINT/,
  ],
])('%s is told with what to do, and without the secret', async (_, wrong, text) => {
  const bucket = await s3Server()
  const store = s3Blobs({ ...bucket, ...wrong })
  const attempts = [
    () => store.list(''),
    () => store.put('a', Readable.from([Buffer.from('x')])),
    () => store.remove('a'),
  ]
  for (const attempt of attempts) {
    const error = await attempt().then(
      () => expect.unreachable('it worked'),
      (reason: unknown) => reason,
    )
    expect(error).toBeInstanceOf(BlobsUnavailable)
    expect(String(error)).toMatch(text)
    expect(String(error)).not.toMatch(/not-the-key|S3RVER/)
  }
})

test('who does not know the secret writes nothing', async () => {
  const bucket = await s3Server()
  const stranger = s3Blobs({ ...bucket, secret: 'not-the-secret' })
  await expect(stranger.put('a', Readable.from([Buffer.from('x')]))).rejects.toThrow(/từ chối khóa/)
  expect(await s3Blobs(bucket).list('')).toEqual([])
})
