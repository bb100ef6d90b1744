import { spawnSync } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { factsOf } from '../apps/api/src/testing/kept-facts.ts'
import { firstAdmin } from './crash/account.ts'
import type { Office } from './keep/office.ts'
import { fillJuly, fillSeptember } from './keep/world.ts'
import { startServer } from './server.ts'

/**
 * Makes a small installation with this version and keeps it in `apps/api/kept`, under the name of its
 * newest migration: as its database file, as a backup, and as what it says. Every later version must
 * open it and say the same. Once for each version that is given to somebody; what is kept stays.
 */
const api = join(import.meta.dirname, '../apps/api')
const tag = newestMigration()
const folder = join(api, 'kept', tag)
if (existsSync(folder)) throw new Error(`${tag} is kept already`)
const dataDir = mkdtempSync(join(tmpdir(), 'tiendo-keep-'))
try {
  const office = await july()
  const facts = await september(office)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'facts.json'), `${JSON.stringify(facts, null, 1)}\n`)
  writeFileSync(join(folder, 'tiendo.db.gz'), gzipSync(readFileSync(join(dataDir, 'tiendo.db'))))
  copyFileSync(backUp(), join(folder, 'tiendo.backup'))
  for (const name of readdirSync(folder)) {
    console.log(`${tag}/${name}: ${statSync(join(folder, name)).size} bytes`)
  }
} finally {
  rmSync(dataDir, { recursive: true, force: true })
}

async function july(): Promise<Office> {
  const server = await start('2014-07-10')
  try {
    return await fillJuly(server.origin, await firstAdmin(server.origin, server.said()))
  } finally {
    await server.stop()
  }
}

async function september(office: Office) {
  const server = await start('2014-09-29')
  try {
    const now = office.at(server.origin)
    await fillSeptember(now)
    return await factsOf((path) => now.does('reviewer', `GET ${path}`))
  } finally {
    await server.stop()
  }
}

function start(today: string) {
  return startServer({ dataDir, env: { SAMPLE: 'off', BACKUP: 'off', TODAY: today } })
}

function backUp(): string {
  const script = join(api, 'src/tiendo.ts')
  const { status } = spawnSync(process.execPath, [script, 'backup'], {
    env: { ...process.env, DATA_DIR: dataDir },
    stdio: 'inherit',
  })
  const [name] = readdirSync(join(dataDir, 'backups'))
  if (status !== 0 || !name) throw new Error('no backup was made')
  return join(dataDir, 'backups', name)
}

function newestMigration(): string {
  const journal = readFileSync(join(api, 'migrations/sqlite/meta/_journal.json'), 'utf8')
  const { entries } = JSON.parse(journal) as { entries: { tag: string }[] }
  return entries.at(-1)?.tag ?? ''
}
