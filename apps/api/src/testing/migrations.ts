import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { migrationsOf } from '#store/migrate.ts'
import type { Store } from '#store/store.ts'
import { tempFolder } from './folders.ts'

interface Changed {
  /** The newest step that this version knows. */
  readonly upTo?: string
  /** Further steps: tag → SQL. */
  readonly own?: Readonly<Record<string, string>>
}

/** The migrations of another version of the program: a copy of the real ones, cut short or with more. */
export function migrationsLike(engine: Store['engine'], { upTo, own = {} }: Changed): string {
  const folder = tempFolder()
  cpSync(migrationsOf(engine), folder, { recursive: true })
  const journalFile = join(folder, 'meta/_journal.json')
  const journal = JSON.parse(readFileSync(journalFile, 'utf8')) as { entries: { tag: string }[] }
  const newest = journal.entries.findIndex(({ tag }) => tag === upTo)
  const entries = upTo === undefined ? journal.entries : journal.entries.slice(0, newest + 1)
  if (entries.length === 0) throw new Error(`there is no step ${upTo}`)
  for (const [tag, text] of Object.entries(own)) {
    writeFileSync(join(folder, `${tag}.sql`), text)
    entries.push({ tag })
  }
  writeFileSync(journalFile, JSON.stringify({ ...journal, entries }))
  return folder
}
