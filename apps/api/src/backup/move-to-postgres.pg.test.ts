import { beforeEach, expect, test } from 'vitest'
import { openStore } from '#store/open-store.ts'
import { makeEmptyPlace } from '#testing/engines.ts'
import { tempFolder } from '#testing/folders.ts'
import { givenUnits } from '#testing/given.ts'
import { keptTags, unpackKept } from '#testing/kept.ts'
import { execute, setForAll } from '#testing/raw.ts'
import { readConfig } from '../config.ts'
import { copyDatabase } from './backup.ts'
import { commands } from './commands.ts'
import { dumpOf, fillingOf } from './places.ts'
import { type Sums, sumsOf } from './tally.ts'
import { verifyLog } from './verify-log.ts'

/** An installation that has been worked with, on SQLite, as the present program has left it. */
let folder: string
let target: string
const at = (statement: string) => execute({ engine: 'pg', place: target }, statement)
beforeEach(async () => {
  folder = tempFolder()
  target = await makeEmptyPlace()
  unpackKept(keptTags.at(-1) ?? '', folder)
  await (await open()).close()
})

const open = (databaseUrl?: string) =>
  openStore({
    databaseUrl,
    dataDir: folder,
    now: Date.now,
    onError: (error) => expect.unreachable(error.message),
  })

async function copy(): Promise<string> {
  const said: string[] = []
  const config = readConfig({ DATA_DIR: folder })
  const say = (line: string) => said.push(line)
  await commands['copy']?.({ config, args: [], to: target, now: Date.now(), say })
  return said.join('\n')
}

async function sumsAt(place: Parameters<typeof dumpOf>[0]): Promise<Sums> {
  const dump = await dumpOf(place)
  try {
    return await sumsOf(dump)
  } finally {
    await dump.close()
  }
}

const tablesThere = () => at("select 1 from pg_tables where schemaname = 'public'")

test('what was on SQLite is on PostgreSQL, table by table and row by row, with its whole log', async () => {
  expect(await copy()).toContain('đối chiếu từng bảng')
  const sums = await sumsAt({ folder })
  expect(sums['report']?.rows).toBeGreaterThan(0)
  expect(await sumsAt({ url: target })).toEqual(sums)
  expect(await verifyLog({ url: target }, null)).toBe(await verifyLog({ folder }, null))
})

test('work goes on there: the next change follows the last one and is sealed onto it', async () => {
  await copy()
  const [{ last } = {}] = await at('select max(id) as last from change')
  const store = await open(target)
  await givenUnits(store, { id: 'moi', name: 'Đơn vị mới' })
  await store.close()
  expect(await at('select max(id) as last from change')).toEqual([{ last: Number(last) + 1 }])
  expect(await verifyLog({ url: target }, null)).toContain('Nhật ký nguyên vẹn')
})

test('nothing is copied over what somebody else has there', async () => {
  await at('create table of_others (id integer)')
  await expect(copy()).rejects.toThrow('đã có dữ liệu')
  expect(await tablesThere()).toHaveLength(1)
})

test('nothing is copied over an installation', async () => {
  await copy()
  const before = await sumsAt({ url: target })
  await expect(copy()).rejects.toThrow('đã có dữ liệu')
  expect(await sumsAt({ url: target })).toEqual(before)
})

test('a database on which no server would start is refused before anything is written', async () => {
  await setForAll(target, 'synchronous_commit = off')
  await expect(copy()).rejects.toThrow('synchronous_commit = off')
  expect(await tablesThere()).toHaveLength(0)
})

test('what breaks off in the middle leaves nothing behind', async () => {
  const dump = await dumpOf({ folder })
  const broken = {
    ...dump,
    async *rows(shape: Parameters<typeof dump.rows>[0]) {
      yield* dump.rows(shape)
      if (shape.name === 'report') throw new Error('đĩa hỏng')
    },
  }
  const filling = ({ migration }: { migration: string }) => fillingOf({ url: target }, migration)
  await expect(copyDatabase(broken, filling, Date.now())).rejects.toThrow('đĩa hỏng')
  await dump.close()
  expect(await tablesThere()).toHaveLength(0)
})

test('a server that keeps something else than it is given is found, and the table is named', async () => {
  await at('create schema others')
  await at(`create function others.alter_text() returns trigger language plpgsql as $$
    begin new.title := upper(new.title); return new; end $$`)
  await at(`create function others.plant() returns event_trigger language plpgsql as $$
    begin
      if to_regclass('public.project') is not null
        and not exists (select 1 from pg_trigger where tgname = 'planted') then
        create trigger planted before insert on public.project
          for each row execute function others.alter_text();
      end if;
    end $$`)
  await at(
    "create event trigger plant on ddl_command_end when tag in ('CREATE TABLE') execute function others.plant()",
  )
  await expect(copy()).rejects.toThrow('Bảng chưa khớp sau khi ghi: project.')
})
