import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openSqlite } from '#store/engine.sqlite.ts'
import { markInstalled } from '#store/install-marker.ts'
import { openStore } from '#store/open-store.ts'
import { tempFolder } from '#testing/folders.ts'
import { migrationsLike } from '#testing/migrations.ts'
import { onFile } from '#testing/raw.ts'
import { readConfig } from '../config.ts'
import { checkBackup, restoreBackup } from './backup.ts'
import { backupStore } from './backup-store.ts'
import { backUpOwn } from './own-backup.ts'
import { databaseFile, fillingOf } from './places.ts'

const now = Date.parse('2014-09-29T09:00:00+07:00')

/** What a version that knew the first two steps has left, with one setting in it. */
async function earlierInstallation() {
  const folder = tempFolder()
  const file = databaseFile(folder)
  const store = openSqlite({
    file,
    migrations: migrationsLike('sqlite', { upTo: '0001_append_only' }),
    now: Date.now,
  })
  await store.close()
  onFile(file, "insert into setting values ('kept', 'x')")
  markInstalled(folder)
  const backups = () => {
    const place = join(folder, 'backups')
    return existsSync(place) ? readdirSync(place).map((name) => join(place, name)) : []
  }
  return { folder, backups }
}

/** As the server opens it, and closes it again. */
async function start(dataDir: string): Promise<void> {
  const config = readConfig({ DATA_DIR: dataDir })
  const store = await openStore({
    ...{ dataDir, now: Date.now, onError: (error: Error) => expect.unreachable(error.message) },
    beforeUpgrade: async () =>
      void (await backUpOwn(config, await backupStore(config), { now, kind: 'upgrade' })),
  })
  await store.close()
}

test('before an upgrade there is a backup of what the earlier version wrote', async () => {
  const { folder, backups } = await earlierInstallation()
  await start(folder)
  const [file = ''] = backups()
  expect((await checkBackup(file)).opening).toMatchObject({ migration: '0001_append_only' })
})

test('a backup of an earlier version is restored into this one', async () => {
  const { folder, backups } = await earlierInstallation()
  await start(folder)
  const place = tempFolder()
  await restoreBackup(backups()[0] ?? '', ({ migration }) =>
    fillingOf({ folder: place }, migration),
  )
  await start(place)
  const file = databaseFile(place)
  expect(onFile(file, "select value from setting where key = 'kept'")).toEqual([{ value: 'x' }])
})

test('without an upgrade, and where nothing is installed yet, none is made', async () => {
  const { folder, backups } = await earlierInstallation()
  await start(folder)
  await start(folder)
  expect(backups()).toHaveLength(1)
  const empty = tempFolder()
  await start(empty)
  expect(existsSync(join(empty, 'backups'))).toBe(false)
})
