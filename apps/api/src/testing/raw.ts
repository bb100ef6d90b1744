import Database from 'better-sqlite3'
import pg from 'pg'
import { withDatabase } from './postgres.ts'

/** What no store would ever do, done to its database from outside. Answers with the rows. */
export async function execute(
  { engine, place }: { engine: 'sqlite' | 'pg'; place: string },
  statement: string,
): Promise<Record<string, unknown>[]> {
  return engine === 'sqlite' ? onFile(place, statement) : onServer(place, statement)
}

/** For every session of a PostgreSQL database from now on: those that a pooler keeps end. */
export async function setForAll(place: string, setting: string): Promise<void> {
  const name = new URL(place).pathname.slice(1)
  const elsewhere = withDatabase(place, 'postgres')
  await onServer(elsewhere, `alter database ${name} set ${setting}`)
  await onServer(
    elsewhere,
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`,
  )
}

/** Makes the file when there is none. */
export function onFile(file: string, statement: string): Record<string, unknown>[] {
  const raw = new Database(file)
  try {
    const prepared = raw.prepare(statement)
    // A row of unknown columns.
    if (prepared.reader) return prepared.all() as Record<string, unknown>[]
    prepared.run()
    return []
  } finally {
    raw.close()
  }
}

async function onServer(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query(statement)).rows
  } finally {
    await client.end()
  }
}
