import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openPg } from '#api/store/engine.pg.ts'
import { openSqlite } from '#api/store/engine.sqlite.ts'
import { migrationsOf } from '#api/store/migrate.ts'
import { differ } from '#api/testing/differ/differ.ts'
import { startPostgres } from '#api/testing/postgres-server.ts'

/**
 * Tells two apps, one on SQLite and one on PostgreSQL, the same generated requests and compares what they
 * answer. `--runs 10000 --seed 7`; exit code 1 at the first difference.
 */
const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '10000' },
    seed: { type: 'string', default: String(Date.now() % 1e9) },
  },
})
const folder = mkdtempSync(join(tmpdir(), 'tiendo-differ-'))
const cluster = await startPostgres()
const file = join(folder, 'tiendo.db')
const start = performance.now()
const wanted = { seed: Number(values.seed), runs: Number(values.runs) }
const { difference, statuses, done } = await differ(
  {
    one: async ({ now }) => openSqlite({ file, migrations: migrationsOf('sqlite'), now }),
    other: ({ now }) =>
      openPg({ url: cluster.url, migrations: migrationsOf('pg'), now, onError: () => undefined }),
  },
  wanted,
)
const seconds = ((performance.now() - start) / 1000).toFixed(0)
console.log(`${wanted.runs} requests to each engine in ${seconds} s, seed ${wanted.seed}`)
const counted = [...statuses].sort(([one], [other]) => one - other)
console.log(counted.map(([status, times]) => `${status}: ${times}`).join(', '))
const written = [...done.keys()].filter((operation) => !operation.startsWith('GET')).sort()
console.log(`let through and written: ${written.join(', ')}`)
console.log(difference ?? 'no difference')
process.exitCode = difference === null ? 0 : 1
await cluster.stop()
rmSync(folder, { recursive: true, force: true })
