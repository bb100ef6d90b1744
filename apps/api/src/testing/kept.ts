import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { fillPg } from '#store/engine.pg-dump.ts'
import { checkBackup, restoreBackup } from '../backup/backup.ts'
import { databaseAt, makeEmptyPlace, type TestDatabase } from './engines.ts'
import { keptRoot } from './kept-place.ts'
import { migrationsLike } from './migrations.ts'

/** The versions of which an installation is kept, by their newest migration; `tools/keep.ts` adds one. */
export const keptTags = readdirSync(keptRoot)

/** An installation as that version has left it: on SQLite its own file, on PostgreSQL made of its backup. */
export async function makeKept(tag: string): Promise<TestDatabase> {
  const place = await makeEmptyPlace()
  if (place.startsWith('postgres')) {
    const migrations = migrationsLike('pg', { upTo: tag })
    await restoreBackup(backupOf(tag), () => fillPg(place, migrations, tag))
    return databaseAt('pg', place)
  }
  return databaseAt('sqlite', unpackKept(tag, place))
}

/** Its own file of SQLite, in a folder. Answers where. */
export function unpackKept(tag: string, folder: string): string {
  const file = join(folder, 'tiendo.db')
  writeFileSync(file, gunzipSync(readFileSync(join(keptRoot, tag, 'tiendo.db.gz'))))
  return file
}

/** What it said of itself then (`factsOf`). */
export function keptFacts(tag: string): unknown {
  return JSON.parse(readFileSync(join(keptRoot, tag, 'facts.json'), 'utf8'))
}

/** When it was kept, epoch milliseconds: sessions and links of that day are alive. */
export async function keptAt(tag: string): Promise<number> {
  return Date.parse((await checkBackup(backupOf(tag))).opening.madeAt)
}

function backupOf(tag: string): string {
  return join(keptRoot, tag, 'tiendo.backup')
}

/** Migrates in a process that is killed in place of its question to the database of this number. */
export function dieMigrating(
  { engine, place }: TestDatabase,
  migrations: string,
  question: number,
): void {
  const script = join(import.meta.dirname, 'die-migrating.ts')
  const given = [script, engine, place, migrations, String(question)]
  const { signal, stderr } = spawnSync(process.execPath, given, { encoding: 'utf8' })
  if (signal !== 'SIGKILL') throw new Error(`it lived on: ${stderr}`)
}
