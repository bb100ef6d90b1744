import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Dump, Filling } from '#store/dump.ts'
import { lockFile, takeFolder } from '#store/engine.sqlite-lock.ts'
import { markInstalled } from '#store/install-marker.ts'
import { migrationsOf } from '#store/migrate.ts'
import { refusals, StoreRefused } from '#store/refusal.ts'
import type { Config } from '../config.ts'

/** Where a database is: a folder, or the address of a PostgreSQL database. */
export type Place = { readonly folder: string } | { readonly url: string }

export function placeOf(text: string): Place {
  return /^postgres(ql)?:\/\//.test(text) ? { url: text } : { folder: text }
}

/** The database of this installation. */
export function ownPlace({ DATABASE_URL, DATA_DIR }: Config): Place {
  return DATABASE_URL === undefined ? { folder: DATA_DIR } : { url: DATABASE_URL }
}

export const databaseFile = (folder: string) => join(folder, 'tiendo.db')

/** Nobody serves a place while it is read for good. Throws `StoreRefused` while a server runs on it. */
export function takeSource(place: Place): () => void {
  // Where no server has run there is nothing to hold, and perhaps nothing may be written.
  if ('url' in place || !existsSync(lockFile(place.folder))) return () => undefined
  return takeFolder(place.folder)
}

/** The same while it is filled; a folder is made when there is none. */
export function takeTarget(place: Place): () => void {
  if ('url' in place) return () => undefined
  mkdirSync(place.folder, { recursive: true })
  return takeFolder(place.folder)
}

/** Throws `StoreRefused` where there is no database. */
export async function dumpOf(place: Place): Promise<Dump> {
  if ('url' in place) {
    const { dumpPg } = await import('#store/engine.pg-dump.ts')
    return dumpPg(place.url)
  }
  const file = databaseFile(place.folder)
  if (!existsSync(file)) throw new StoreRefused(refusals.missing(file))
  const { dumpSqlite } = await import('#store/engine.sqlite-dump.ts')
  return dumpSqlite(file)
}

/** An empty place to be filled. Throws `StoreRefused` when something is there already. */
export async function fillingOf(place: Place, migration: string): Promise<Filling> {
  if ('url' in place) {
    const { fillPg } = await import('#store/engine.pg-dump.ts')
    return fillPg(place.url, migrationsOf('pg'), migration)
  }
  return fillFolder(place.folder, migration)
}

async function fillFolder(folder: string, migration: string): Promise<Filling> {
  mkdirSync(folder, { recursive: true })
  const taken = readdirSync(folder).some((name) => /^(tiendo\.db|installed\.json)/.test(name))
  if (taken) throw new StoreRefused(refusals.notEmpty(folder))
  const part = join(folder, 'restoring.db')
  const remove = () => {
    for (const end of ['', '-wal', '-shm']) rmSync(`${part}${end}`, { force: true })
  }
  remove()
  const { fillSqlite } = await import('#store/engine.sqlite-dump.ts')
  const filling = fillSqlite(part, migrationsOf('sqlite'), migration)
  return {
    insert: filling.insert,
    async finish() {
      await filling.finish()
      renameSync(part, databaseFile(folder))
      markInstalled(folder)
    },
    async abandon() {
      await filling.abandon()
      remove()
    },
  }
}
