import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { startPooler } from '#api/testing/pgbouncer.ts'
import { withDatabase } from '#api/testing/postgres.ts'
import { startPostgres } from '#api/testing/postgres-server.ts'
import { execute } from '#api/testing/raw.ts'
import { makeReviewer } from '../crash/account.ts'
import { keepAsking, type Outcome } from './asker.ts'
import { startPair } from './pair.ts'

/**
 * How long two processes on one PostgreSQL need, after it was restarted, has fallen over or was silent
 * (`--silence 20`, seconds; Linux), until whoever reads and whoever writes is answered again. With
 * `--pooler` through PgBouncer, which is restarted too. Exit code 1 where that takes more than ten seconds,
 * an answer is neither good nor “unavailable”, or somebody waits longer than `mostMs` for one.
 */
const { values } = parseArgs({
  options: {
    silence: { type: 'string', default: '20' },
    pooler: { type: 'boolean', default: false },
  },
})
const recoveryMs = 10_000
const mostMs = 15_000
const cluster = await startPostgres()
await execute({ engine: 'pg', place: cluster.url }, 'create database recovery')
const pooler = values.pooler ? await startPooler(cluster.url) : undefined
const place = withDatabase(pooler?.url ?? cluster.url, 'recovery')
const pair = await startPair(place, { SAMPLE: 'off' })
try {
  const cookie = await makeReviewer(pair.balancer.origin, pair.nodes[0]?.said() ?? '')
  const silence = Number(values.silence) * 1000
  await measure('restarted', () => cluster.restart(), cookie)
  await measure('fell over', () => cluster.crash(), cookie)
  await measure(`silent for ${values.silence} s`, () => cluster.fallSilent(silence), cookie)
  if (pooler) await measure('pooler restarted', () => pooler.restart(), cookie)
} finally {
  await pair.stop()
  await pooler?.stop()
  await cluster.stop()
}

async function measure(what: string, breakDown: () => Promise<void>, cookie: string) {
  const link = { name: 'Đề án', view: 'projects', question: '', days: 30 }
  const askers = pair.nodes.flatMap(({ origin }) => [
    keepAsking(origin, cookie, { method: 'GET', path: '/api/periods' }),
    keepAsking(origin, cookie, { method: 'POST', path: '/api/feeds', body: link }),
  ])
  await wait(1000)
  const goneAt = performance.now()
  await breakDown()
  const backAt = performance.now()
  await wait(recoveryMs)
  for (const { stop } of askers) await stop()
  const [reads = 0, writes = 0] = [0, 1].map((kind) =>
    Math.max(
      ...askers.filter((_, at) => at % 2 === kind).map((one) => recovered(one.outcomes, backAt)),
    ),
  )
  const all = askers.flatMap(({ outcomes }) => outcomes)
  const refused = all.filter(({ status }) => status === 503).length
  const others = all.filter(({ status }) => status !== 200 && status !== 503)
  const longest = Math.max(...all.map(({ begunAt, endedAt }) => endedAt - begunAt))
  console.log(
    `${what}: no database for ${seconds(backAt - goneAt)}; reads again ${seconds(reads)}, writes ` +
      `${seconds(writes)} after it came back; ${refused} of ${all.length} were told to come again, ` +
      `nobody waited longer than ${seconds(longest)}`,
  )
  const isWell =
    reads < recoveryMs && writes < recoveryMs && longest < mostMs && others.length === 0
  if (isWell) return
  console.log(`not reached: ${JSON.stringify(others.slice(0, 5))}`)
  process.exitCode = 1
}

/** Milliseconds from the database’s return until the first good answer after the last other one. */
function recovered(outcomes: readonly Outcome[], backAt: number): number {
  const lastOther = outcomes.findLastIndex(({ status }) => status !== 200)
  const good = outcomes[lastOther + 1]
  return good ? Math.max(0, good.endedAt - backAt) : Number.POSITIVE_INFINITY
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`
}
