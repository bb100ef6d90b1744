import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { audit } from '@app/shared/audit/contract.ts'
import { backups } from '@app/shared/backups/contract.ts'
import { freshMs } from '@app/shared/session/rules.ts'
import { expect, test } from 'vitest'
import { makeTestDatabase } from '#testing/engines.ts'
import { tempFolder } from '#testing/folders.ts'
import { admin, reviewer } from '#testing/people.ts'
import { s3Server } from '#testing/s3.ts'
import { testApp } from '#testing/test-app.ts'
import { type Bucket, s3Blobs } from '../blobs/s3-blobs.ts'
import { readConfig } from '../config.ts'
import { backupStore } from './backup-store.ts'
import { commands } from './commands.ts'
import { makeKeeper } from './keeper.ts'

/** An installation whose commands run in this process; `settled` waits for the one at work. */
async function installation(bucket?: Bucket, confirmedAgo = 0) {
  const database = await makeTestDatabase()
  const isPg = database.engine === 'pg'
  const config = readConfig({
    DATA_DIR: isPg ? tempFolder() : dirname(database.place),
    ...(bucket ? variablesOf(bucket) : { BACKUP_DIR: tempFolder() }),
    ...(isPg && { DATABASE_URL: database.place }),
  })
  const clock = { now: Date.parse('2014-09-29T09:00:00+07:00') }
  let working = Promise.resolve()
  const run = (...[name = '', ...args]: string[]) => {
    const asked = { config, args, to: undefined, kind: 'page' as const, now: clock.now }
    const command = commands[name]
    if (!command) throw new Error(`no command ${name}`)
    working = command({ ...asked, say: () => undefined })
    return working
  }
  const keeper = makeKeeper({
    ...{ config, store: await backupStore(config), wallNow: () => clock.now, run },
  })
  const world = await testApp({
    ...{ store: await database.open(), backups: keeper, confirmedAgo },
  })
  const state = () => world.did(admin, backups.state, {})
  async function settled() {
    for (;;) {
      await working.catch(() => undefined)
      const now = await state()
      if (now.busy === null) return now
    }
  }
  return { ...world, state, settled, clock, folder: config.BACKUP_DIR ?? '' }
}

const name = 'tiendo-20140929-090000.backup'

test('an administrator backs up and sees it when it is done', async () => {
  const { did, state, settled } = await installation()
  expect(await state()).toMatchObject({ items: [], busy: null, warnings: [{ code: 'none' }] })
  expect(await did(admin, backups.make, {})).toMatchObject({ busy: 'making' })
  const { items, busy, warnings } = await settled()
  expect({ busy, warnings }).toEqual({ busy: null, warnings: [] })
  const madeAt = '2014-09-29T09:00:00+07:00'
  expect(items).toMatchObject([{ name, madeAt, kind: 'page', checkedAt: madeAt, fault: null }])
})

test('while one is being made nobody begins another', async () => {
  const { did, call, settled } = await installation()
  await did(admin, backups.make, {})
  const { status, problem } = await call(admin, backups.make, {})
  expect([status, problem?.message]).toEqual([409, 'Máy chủ đang làm một việc sao lưu khác'])
  await settled()
})

test('a backup that was damaged later is found by a check, and the finding stays', async () => {
  const { did, settled, clock, folder } = await installation()
  await did(admin, backups.make, {})
  await settled()
  const check = async () => {
    clock.now += 3_600_000
    await did(admin, backups.check, { params: { id: name } })
    const [found] = (await settled()).items
    return found
  }
  expect(await check()).toMatchObject({ checkedAt: '2014-09-29T10:00:00+07:00', fault: null })
  const file = join(folder, name)
  const bytes = readFileSync(file)
  bytes[bytes.length - 20] = (bytes.at(-20) ?? 0) ^ 1
  writeFileSync(file, bytes)
  const damaged = await check()
  expect(damaged?.checkedAt).toBe('2014-09-29T11:00:00+07:00')
  expect(damaged?.fault).toContain('tệp đã bị thay đổi')
})

test('a download is the file itself, and who took it is noted', async () => {
  const { did, request, settled, folder } = await installation()
  await did(admin, backups.make, {})
  await settled()
  const answer = await request(admin, { url: `/api/backups/${name}/file` })
  expect(answer.headers['content-disposition']).toBe(`attachment; filename="${name}"`)
  expect(answer.rawPayload.equals(readFileSync(join(folder, name)))).toBe(true)
  const { items } = await did(admin, audit.list, { query: {} })
  expect(items[0]).toMatchObject({ action: 'backup.download', reason: name, actorId: admin.id })
})

test('nothing but a backup is given away, and to nobody but an administrator', async () => {
  const { request, did, settled } = await installation()
  await did(admin, backups.make, {})
  await settled()
  const ask = async (person: typeof admin, file: string) =>
    (await request(person, { url: `/api/backups/${file}/file` })).statusCode
  expect(await ask(reviewer, name)).toBe(403)
  expect(await ask(admin, 'tiendo-20140929-090001.backup')).toBe(404)
  expect(await ask(admin, '..%2Ftiendo.db')).toBe(400)
})

test('whoever has a backup has everything: a while after signing in the password comes first', async () => {
  const { did, request, settled } = await installation(undefined, freshMs)
  await did(admin, backups.make, {})
  await settled()
  const answer = await request(admin, { url: `/api/backups/${name}/file` })
  expect([answer.statusCode, answer.json().code]).toEqual([403, 'confirm-needed'])
  const { items } = await did(admin, audit.list, { query: {} })
  expect(items.map(({ action }) => action)).not.toContain('backup.download')
})

test('two days without a backup are a warning', async () => {
  const { did, settled, state, clock } = await installation()
  await did(admin, backups.make, {})
  await settled()
  clock.now = Date.now() + 3 * 86_400_000
  expect((await state()).warnings).toMatchObject([{ code: 'old', amount: 3 }])
})

test('the list leaves as a table', async () => {
  const { did, request, settled } = await installation()
  await did(admin, backups.make, {})
  await settled()
  const { body } = await request(admin, { url: '/api/backups.csv' })
  expect(body).toContain('Bấm “Sao lưu ngay”')
  expect(body).toContain(name)
})

function variablesOf({ endpoint, bucket, key, secret }: Bucket) {
  return {
    ...{ BACKUP_S3_ENDPOINT: endpoint, BACKUP_S3_BUCKET: bucket },
    ...{ BACKUP_S3_KEY: key, BACKUP_S3_SECRET: secret },
  }
}

test('backups that go to a bucket are made, checked, taken and listed the same', async () => {
  const bucket = await s3Server()
  const { did, request, settled } = await installation(bucket)
  await did(admin, backups.make, {})
  const made = await settled()
  expect(made).toMatchObject({
    ...{ placeKind: 'bucket', failure: null, warnings: [] },
    items: [{ name, kind: 'page', fault: null }],
  })
  expect(JSON.stringify(made)).not.toContain(bucket.secret)
  await did(admin, backups.check, { params: { id: name } })
  expect((await settled()).items).toMatchObject([{ name, fault: null }])
  const { rawPayload } = await request(admin, { url: `/api/backups/${name}/file` })
  const found = await s3Blobs(bucket).list(name)
  expect(found.map((blob) => [blob.name, blob.bytes])).toEqual([
    [name, rawPayload.length],
    [`${name}.check`, expect.any(Number)],
  ])
})

test('what came to the bucket other than it was written is no backup, and does not stay', async () => {
  const { did, settled } = await installation({ ...(await s3Server({ flipsBits: true })) })
  await did(admin, backups.make, {})
  const { items, failure } = await settled()
  expect(failure).toContain('không thấy như đã ghi')
  expect(items).toEqual([])
})

test('where the bucket does not answer the page says so and what to do', async () => {
  const { did, settled, state } = await installation({
    ...(await s3Server()),
    endpoint: 'http://127.0.0.1:9',
  })
  await did(admin, backups.make, {})
  const { failure } = await settled()
  expect(failure).toMatch(/Không kết nối được kho S3 .*BACKUP_S3_ENDPOINT/)
  expect((await state()).warnings).toMatchObject([{ code: 'store', about: failure }])
})
