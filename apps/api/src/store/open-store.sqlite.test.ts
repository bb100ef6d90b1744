import {
  closeSync,
  copyFileSync,
  existsSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { contentOf, seal, tempFolder } from '#testing/folders.ts'
import { onFile } from '#testing/raw.ts'
import { openStore } from './open-store.ts'
import { StoreRefused } from './refusal.ts'

const open = (dataDir: string) =>
  openStore({ dataDir, now: Date.now, onError: (error) => expect.unreachable(error.message) })

/** A folder in which the program has run and kept something. */
async function installed(): Promise<{ folder: string; file: string }> {
  const folder = tempFolder()
  const store = await open(folder)
  await store.write({ actorId: 'u1', actorName: 'An', action: 'test' }, ({ db, t }) =>
    db.insert(t.setting).values({ key: 'kept', value: 'x'.repeat(50_000) }),
  )
  await store.close()
  return { folder, file: join(folder, 'tiendo.db') }
}

function overwrite(file: string, from: number): void {
  const handle = openSync(file, 'r+')
  writeSync(handle, Buffer.alloc(4096, 0xa5), 0, 4096, from)
  closeSync(handle)
}

/** The message of the refusal; fails when the store opens, or when a single byte has changed. */
async function refusalOf(folder: string): Promise<string> {
  const before = contentOf(folder)
  const error = await open(folder).then(
    () => expect.unreachable('it opened'),
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(StoreRefused)
  expect(contentOf(folder)).toEqual(before)
  return (error as StoreRefused).message
}

describe('a start', () => {
  test('in an empty folder makes a database and marks the folder', async () => {
    const folder = join(tempFolder(), 'data')
    await (await open(folder)).close()
    expect(Object.keys(contentOf(folder))).toEqual(['installed.json', 'server.lock', 'tiendo.db'])
  })

  test('finds what the last one kept', async () => {
    const { folder } = await installed()
    const store = await open(folder)
    const rows = await store.read(({ db, t }) => db.select().from(t.setting))
    expect(rows.map(({ key }) => key)).toContain('kept')
    await store.close()
  })

  test('after a killed one takes over what its log holds', async () => {
    const { folder, file } = await installed()
    const store = await open(folder)
    await store.upkeep(({ db, t }) => db.insert(t.setting).values({ key: 'late', value: '' }))
    const copy = tempFolder()
    for (const name of ['tiendo.db', 'tiendo.db-wal', 'installed.json']) {
      copyFileSync(join(folder, name), join(copy, name))
    }
    await store.close()
    expect(existsSync(`${file}-wal`)).toBe(false)
    const again = await open(copy)
    const rows = await again.read(({ db, t }) => db.select().from(t.setting))
    expect(rows.map(({ key }) => key)).toContain('late')
    await again.close()
  })

  test('that was cut short before the first table is made good by the next', async () => {
    const folder = tempFolder()
    onFile(join(folder, 'tiendo.db'), 'pragma journal_mode = WAL')
    expect(statSync(join(folder, 'tiendo.db')).size).toBeGreaterThan(0)
    await (await open(folder)).close()
  })

  test('goes on without the mark when the database is there', async () => {
    const { folder } = await installed()
    rmSync(join(folder, 'installed.json'))
    await (await open(folder)).close()
    expect(Object.keys(contentOf(folder))).toContain('installed.json')
  })
})

describe('a start is refused and nothing is touched when the database', () => {
  test('is lost', async () => {
    const { folder, file } = await installed()
    rmSync(file)
    expect(await refusalOf(folder)).toMatch(/không thấy tệp dữ liệu .*tiendo\.db/)
  })

  test('is lost but for its log', async () => {
    const folder = tempFolder()
    writeFileSync(join(folder, 'tiendo.db-wal'), 'a log')
    expect(await refusalOf(folder)).toMatch(/không thấy tệp dữ liệu/)
  })

  test('is a file without content', async () => {
    const { folder, file } = await installed()
    truncateSync(file, 0)
    expect(await refusalOf(folder)).toMatch(/rỗng/)
  })

  test('is a database without tables', async () => {
    const { folder, file } = await installed()
    rmSync(file)
    onFile(file, 'pragma journal_mode = WAL')
    expect(await refusalOf(folder)).toMatch(/rỗng/)
  })

  test('is garbage', async () => {
    const { folder, file } = await installed()
    writeFileSync(file, 'không phải dữ liệu '.repeat(1000))
    expect(await refusalOf(folder)).toMatch(/bị hỏng/)
  })

  test.each([0.9, 0.5, 0.05])('is cut to %s of its length', async (part) => {
    const { folder, file } = await installed()
    truncateSync(file, Math.floor(statSync(file).size * part))
    expect(await refusalOf(folder)).toMatch(/bị hỏng/)
  })

  test('has a damaged page', async () => {
    const { folder, file } = await installed()
    overwrite(file, 4096 * 3)
    expect(await refusalOf(folder)).toMatch(/bị hỏng/)
  })

  test('belongs to another program', async () => {
    const folder = tempFolder()
    onFile(join(folder, 'tiendo.db'), 'create table theirs (id integer)')
    expect(await refusalOf(folder)).toMatch(/không phải dữ liệu của Tiến độ/)
  })

  test('was written by a later version', async () => {
    const { folder, file } = await installed()
    onFile(file, "insert into schema_migration values ('9999_later', 'x', 0)")
    expect(await refusalOf(folder)).toMatch(/phiên bản mới hơn .*9999_later/)
  })

  test('cannot be written', async () => {
    const { folder, file } = await installed()
    seal(file)
    expect(await refusalOf(folder)).toMatch(/chỉ đọc được, không ghi được/)
  })

  test('stands in a folder that cannot be written', async () => {
    const { folder } = await installed()
    seal(folder)
    expect(await refusalOf(folder)).toMatch(/Không ghi được vào thư mục dữ liệu/)
  })
})

test('a refusal says what to do', async () => {
  const { folder, file } = await installed()
  rmSync(file)
  const message = await refusalOf(folder)
  expect(message).toContain(file)
  expect(message).toContain('bản sao lưu')
})

test('the mark names the program', async () => {
  const { folder } = await installed()
  expect(JSON.parse(readFileSync(join(folder, 'installed.json'), 'utf8'))).toEqual({
    application: 'tiendo',
    database: 'tiendo.db',
  })
})
