import { expect, test } from 'vitest'
import { openStore } from '#store/open-store.ts'
import { tempFolder } from '#testing/folders.ts'
import { backupStore } from './backup/backup-store.ts'
import { commands } from './backup/commands.ts'
import { makeKeeper } from './backup/keeper.ts'
import { readConfig } from './config.ts'

const secret = 'chim-vang-8241'
/** Nobody listens there. */
const databaseUrl = `postgres://tiendo:${secret}@127.0.0.1:1/tiendo`
const bucket = {
  ...{ BACKUP_S3_ENDPOINT: 'http://127.0.0.1:1', BACKUP_S3_BUCKET: 'sao-luu' },
  ...{ BACKUP_S3_KEY: `${secret}-key`, BACKUP_S3_SECRET: secret },
}

const saidBy = (work: Promise<unknown>) =>
  work.then(
    (answer) => JSON.stringify(answer),
    (error: unknown) => `refused: ${String(error)}`,
  )

test('a variable that is wrong is named, not repeated', async () => {
  for (const wrong of [{ DATABASE_URL: `mysql://${secret}` }, { BACKUP_S3_SECRET: secret }]) {
    const read = () => readConfig(wrong)
    expect(read).toThrow('Biến môi trường chưa đúng')
    expect(read).not.toThrow(secret)
  }
})

test('no command and no start says what it comes in with', async () => {
  const config = readConfig({ DATA_DIR: tempFolder(), DATABASE_URL: databaseUrl, ...bucket })
  const lines: string[] = []
  for (const [name, args, to] of [
    ...[
      ['backup', []],
      ['verify', []],
      ['verify', ['tiendo-20140929-090000.backup']],
      ['doctor', []],
    ],
    ...[
      ['copy', [], databaseUrl],
      ['restore', ['tiendo-20140929-090000.backup'], databaseUrl],
    ],
  ] as [string, string[], string?][]) {
    const command = commands[name]
    if (!command) throw new Error(name)
    const say = (line: string) => lines.push(line)
    lines.push(await saidBy(command({ config, args, to, now: Date.now(), say })))
  }
  const { DATA_DIR: dataDir } = config
  lines.push(
    await saidBy(openStore({ databaseUrl, dataDir, now: Date.now, onError: () => undefined })),
  )
  expect(lines.filter((line) => line.startsWith('refused: '))).toHaveLength(7)
  expect(lines.join('\n')).not.toContain(secret)
})

test('the page of backups names the bucket and nothing that opens it', async () => {
  const config = readConfig({ DATA_DIR: tempFolder(), ...bucket })
  const store = await backupStore(config)
  const run = () => Promise.reject(new Error('not here'))
  const state = await makeKeeper({ config, store, wallNow: Date.now, run }).state()
  expect(state.warnings).toMatchObject([{ code: 'store' }])
  expect(JSON.stringify(state)).not.toContain(secret)
})
