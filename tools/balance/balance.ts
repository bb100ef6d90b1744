import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { startPooler } from '#api/testing/pgbouncer.ts'
import { withDatabase } from '#api/testing/postgres.ts'
import { startPostgres } from '#api/testing/postgres-server.ts'
import { execute } from '#api/testing/raw.ts'
import { makeReviewer } from '../crash/account.ts'
import { Writer } from '../crash/writer.ts'
import { startPair } from './pair.ts'
import { patientSender } from './patient-sender.ts'
import { watchNode } from './watch-node.ts'

/**
 * Forty people write through a balancer to two processes on one PostgreSQL; in each round one process is
 * killed, then the database falls over. Everything acknowledged is there, everything was done once, both
 * processes are well again within ten seconds. `--rounds 3`; with `--pooler` through PgBouncer, which is
 * restarted in each round; exit code 1 when not.
 */
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    pooler: { type: 'boolean', default: false },
  },
})
const recoveryMs = 10_000
const cluster = await startPostgres()
await execute({ engine: 'pg', place: cluster.url }, 'create database balance')
const pooler = values.pooler ? await startPooler(cluster.url) : undefined
const place = withDatabase(pooler?.url ?? cluster.url, 'balance')
const pair = await startPair(place, { SAMPLE: 'off' })
try {
  const cookie = await makeReviewer(pair.balancer.origin, pair.nodes[0]?.said() ?? '')
  const sending = patientSender(pair.balancer.origin, cookie)
  const writers = Array.from({ length: 40 }, (_, n) => new Writer(`W${n}`))
  let acknowledged = 0
  const writing = writers.map((writer) => writer.write(sending.send, () => (acknowledged += 1)))
  for (let round = 1; round <= Number(values.rounds); round++) {
    await wait(1500)
    const before = acknowledged
    await pair.killOne()
    console.log(`round ${round}: a process killed, ${acknowledged - before} acknowledged meanwhile`)
    await wait(1500)
    await breakDatabase(round)
    await pooler?.restart()
  }
  await wait(1500)
  sending.stop()
  await Promise.all(writing)
  for (const writer of writers) await writer.mend(sending.sendLast)
  await compare(writers)
  const { answered, again, gaveUp } = pair.balancer.counts
  console.log(
    `${acknowledged} acknowledged, none lost, none done twice; ${sending.repeated()} repeated by their ` +
      `senders; the balancer answered ${answered}, asked ${again} again elsewhere, gave up ${gaveUp}`,
  )
} finally {
  await pair.stop()
  await pooler?.stop()
  await cluster.stop()
}

async function breakDatabase(round: number): Promise<void> {
  const watched = pair.nodes.map(({ origin }) => watchNode(origin))
  const start = performance.now()
  await cluster.crash()
  const backAt = performance.now()
  const seen = await Promise.all(watched.map((watch) => watch(recoveryMs)))
  const times = seen.map(({ wasUnready, readyAt }) => {
    // A pooler may keep the question until the database is back.
    if (!wasUnready && pooler) return 'always'
    if (!wasUnready) throw new Error('readiness did not tell of a database that was gone')
    if (readyAt === null) throw new Error(`a process is not well ${recoveryMs} ms later`)
    return seconds(readyAt - backAt)
  })
  const gone = seconds(backAt - start)
  console.log(
    `round ${round}: no database for ${gone}, ready ${times.join(' and ')} after it came back`,
  )
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`
}

/** Every row that somebody was told of, at that version; one change for every act that was done. */
async function compare(writers: readonly Writer[]): Promise<void> {
  const rows = await execute({ engine: 'pg', place }, 'select id, version, state from period')
  const found = new Map(rows.map((row) => [row.id, row]))
  const told = writers.flatMap((writer) => [...writer.acknowledged.values()])
  for (const { id, version, state } of told) {
    const row = found.get(id)
    if (row?.version !== version || row.state !== state)
      throw new Error(`${id} was acknowledged at ${version}, found ${JSON.stringify(row)}`)
  }
  if (found.size !== told.length) throw new Error(`${found.size} rows, ${told.length} told of`)
  const acts = told.reduce((sum, { version }) => sum + version, 0)
  const [changes] = await execute(
    { engine: 'pg', place },
    "select count(*) as n from change where action like 'period.%'",
  )
  if (Number(changes?.n) !== acts) throw new Error(`${changes?.n} changes for ${acts} acts`)
}
