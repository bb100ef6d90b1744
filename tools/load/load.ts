import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { memoryOf, processorOf } from '../bench/servers.ts'
import { startServer } from '../server.ts'
import { arrive, type Stream, within } from './arrivals.ts'
import { type Row, tableOf } from './figures.ts'
import { asker } from './http.ts'
import { makeOfficers } from './people.ts'
import { Work } from './work.ts'

/**
 * The last hour before a deadline against the built product, from another process, at open arrival:
 * 100 reads, 30 saves and 2 sign-ins per second, then three times as many for a minute, then 50 reports
 * sent within one second; `--share 0.2` for a fifth of it. `--overload 60`: in place of the burst five
 * times as many for a minute, with tables taken and reports sent among them. Exit code 1 when a goal is
 * missed or an acknowledged write is not there.
 */
const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '300' },
    burst: { type: 'string', default: '60' },
    overload: { type: 'string', default: '0' },
    officers: { type: 'string', default: '300' },
    share: { type: 'string', default: '1' },
  },
})
const steady = Number(values.seconds)
const burst = Number(values.burst)
const overload = Number(values.overload)
const share = Number(values.share)
/** Milliseconds that 95 of 100 must stay within while the load is steady. */
const goals: Readonly<Record<string, number>> = { reads: 200, saves: 400 }
const together = 50
/** Percent of the reports sent while there is far too much to do. */
const leastSent = 99
/** Seconds in which all must be as before. */
const recovery = 10
const fiveTimes = 'load × 5'
/** Where the times must be kept. */
const judged = overload > 0 ? ['steady', 'after it'] : ['steady']

const dataDir = mkdtempSync(join(tmpdir(), 'tiendo-load-'))
// One administrator opens hundreds of accounts in a minute; afterwards nobody comes near the limit.
const server = await startServer({ dataDir, env: { REQUESTS_PER_MINUTE: '0' } })
try {
  const ask = asker(server.origin)
  const officers = await makeOfficers(ask, Number(values.officers))
  const work = await Work.prepare(ask, officers, 2 * together)
  const streams = (times: number): Stream[] => [
    { kind: 'reads', perSecond: 100 * times * share, perform: () => work.read() },
    { kind: 'saves', perSecond: 30 * times * share, perform: () => work.save() },
    { kind: 'sign-ins', perSecond: 2 * times * share, perform: () => work.signIn() },
  ]
  const submits = (perSecond: number, { again }: { again: boolean }): Stream => {
    return { kind: 'submits', perSecond, perform: () => work.submit({ again }) }
  }
  const tables = { kind: 'tables', perSecond: 1.5 * share, perform: () => work.takeTable() }
  await arrive(streams(1), 15)
  const before = processorOf(server.pid)
  const load = loadavg()
  const rows = await phase('steady', streams(1), steady)
  const cores = (processorOf(server.pid) - before) / 1000 / steady
  if (overload > 0) {
    const much = [...streams(5), submits(5 * share, { again: true }), tables]
    rows.push(...(await phase(fiveTimes, much, overload)))
    await arrive(streams(1), recovery)
  } else rows.push(...(await phase('burst × 3', streams(3), burst)))
  rows.push(...(await phase('after it', streams(1), Math.min(steady, 30))))
  const tally = await within(submits(together, { again: false }))
  rows.push({ phase: 'in one second', kind: 'submits', tally, seconds: 1 })

  console.log(tableOf(rows))
  const named = `${cpus().length} × ${cpus()[0]?.model}, load ${load.map((one) => one.toFixed(1))}`
  console.log(
    `\n${named}; server: ${cores.toFixed(2)} cores, ${memoryOf(server.pid).toFixed(0)} MB`,
  )
  report([...missed(rows), ...(await work.lost()).map((id) => `${id} is not as acknowledged`)])
} finally {
  await server.stop()
  rmSync(dataDir, { recursive: true, force: true })
}

async function phase(name: string, streams: Stream[], seconds: number): Promise<Row[]> {
  const tallies = await arrive(streams, seconds)
  return [...tallies].map(([kind, tally]) => ({ phase: name, kind, tally, seconds }))
}

function missed(rows: readonly Row[]): string[] {
  return rows.flatMap((row) => (row.phase === fiveTimes ? missedUnder(row) : missedBy(row)))
}

/** Far too much to do: who is turned away is told when to come again, and a report gets through. */
function missedUnder({ phase: name, kind, tally }: Row): string[] {
  const broken = tally.broken - tally.turnedAway
  const isLost = kind === 'submits' && tally.success < leastSent
  return [
    ...(broken > 0 ? [`${name} ${kind}: ${broken} broken by the server`] : []),
    ...(isLost ? [`${name}: ${tally.success.toFixed(1)} % of the reports were sent`] : []),
  ]
}

function missedBy({ phase: name, kind, tally }: Row): string[] {
  const goal = judged.includes(name) ? goals[kind] : undefined
  const isSlow = goal !== undefined && tally.within(95) > goal
  return [
    ...(isSlow ? [`${name} ${kind}: p95 ${tally.within(95).toFixed(0)} ms, not ${goal}`] : []),
    ...(tally.broken > 0 ? [`${name} ${kind}: ${tally.broken} broken by the server`] : []),
  ]
}

function report(faults: readonly string[]): void {
  console.log(faults.length === 0 ? 'every goal reached, nothing lost' : faults.join('\n'))
  if (faults.length > 0) process.exitCode = 1
}
