import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { withDatabase } from '#api/testing/postgres.ts'
import { startPostgres } from '#api/testing/postgres-server.ts'
import { execute } from '#api/testing/raw.ts'
import { figuresOf } from './drill/figures.ts'
import { installFresh, tiendo } from './drill/fresh-copy.ts'
import { makeWatch } from './drill/watch.ts'
import { startServer } from './server.ts'

/**
 * The written guide (docs/operations.md) against the clock, as whoever has lost the machine follows it:
 * a backup of a server that people work on, its file carried elsewhere, the program installed in an empty
 * folder, restored into a folder and into PostgreSQL, started, signed in to, every figure equal, the log
 * verified. Needs the registry's packages at hand. Exit code 1 when a figure differs.
 */
const place = mkdtempSync(join(tmpdir(), 'tiendo-drill-'))
const [office, elsewhere, program] = ['office', 'elsewhere', 'program'].map((name) =>
  join(place, name),
) as [string, string, string]
const watch = makeWatch()
const named = `${cpus().length} × ${cpus()[0]?.model}, load ${loadavg().map((one) => one.toFixed(1))}`

try {
  const { figures, file } = await loseTheOffice()
  await watch.time('install the program in an empty folder and build it', () =>
    installFresh(program),
  )
  await comeBack('a folder', figures, { file, to: join(place, 'restored') })
  const cluster = await startPostgres()
  try {
    const to = withDatabase(cluster.url, 'restored')
    await execute({ engine: 'pg', place: cluster.url }, 'create database restored')
    await comeBack('PostgreSQL', figures, { file, to })
  } finally {
    await cluster.stop()
  }
  console.log(`${watch.table()}\n\n${named}`)
} finally {
  rmSync(place, { recursive: true, force: true })
}

/** Answers with what it said last, and where its backup is now. */
async function loseTheOffice() {
  const server = await startServer({ dataDir: office })
  try {
    const figures = await figuresOf(server.origin)
    const folder = join(place, 'backups')
    await watch.time('back up while the server runs', () =>
      tiendo(join(import.meta.dirname, '..'), ['backup', '--to', folder], { DATA_DIR: office }),
    )
    const [name = ''] = readdirSync(folder)
    mkdirSync(elsewhere)
    await watch.time('carry the file to another place', () =>
      copyFileSync(join(folder, name), join(elsewhere, name)),
    )
    return { figures, file: join(elsewhere, name) }
  } finally {
    await server.kill()
    rmSync(office, { recursive: true, force: true })
  }
}

async function comeBack(
  where: string,
  figures: unknown,
  { file, to }: { file: string; to: string },
): Promise<void> {
  const isServer = to.startsWith('postgres:')
  const dataDir = isServer ? join(place, 'beside-postgres') : to
  const env = isServer ? { DATABASE_URL: to } : {}
  await watch.time(`restore into ${where}`, () =>
    tiendo(program, ['restore', file, '--to', to], {}),
  )
  const server = await watch.time(`start on ${where}`, () =>
    startServer({ root: program, dataDir, env }),
  )
  try {
    const found = await watch.time(`sign in and read every figure from ${where}`, () =>
      figuresOf(server.origin),
    )
    if (!isDeepStrictEqual(found, figures)) throw new Error(`${where} says something else`)
    await watch.time(`verify the log in ${where}`, () => tiendo(program, ['verify', to], {}))
  } finally {
    await server.stop()
  }
}
