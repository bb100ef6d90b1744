import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { onFile } from '#api/testing/raw.ts'
import { memoryOf } from './bench/servers.ts'
import { measured } from './large-backup/command.ts'
import { enlarge } from './large-backup/enlarge.ts'
import { arrive, type Stream } from './load/arrivals.ts'
import { type Row, tableOf } from './load/figures.ts'
import { asker } from './load/http.ts'
import { makeOfficers } from './load/people.ts'
import { Work } from './load/work.ts'
import { startServer } from './server.ts'

/**
 * How long a backup and a restore of a large installation take while people read and save, how long those
 * wait meanwhile, and whether every write acknowledged before it is in it. `--megabytes 1000` of database
 * file. The texts are generated; goal: 30 s for the backup. Exit code 1 when a write is missing.
 */
const { values } = parseArgs({ options: { megabytes: { type: 'string', default: '1000' } } })
const folder = mkdtempSync(join(tmpdir(), 'tiendo-large-'))
const [dataDir, backups, restored] = [join(folder, 'a'), join(folder, 'b'), join(folder, 'c')]
const file = join(dataDir, 'tiendo.db')

try {
  const first = await startServer({ dataDir })
  await first.stop()
  enlarge(file, Number(values.megabytes))
  const server = await startServer({ dataDir })
  try {
    const ask = asker(server.origin)
    const work = await Work.prepare(ask, await makeOfficers(ask, 36), 0)
    const rows = await during('quiet', work, () => arrive([], 10))
    const before = changesIn(file)
    let backup = { seconds: 0, memory: 0 }
    rows.push(
      ...(await during('backup', work, async () => {
        backup = await measured(['backup', '--to', backups], { DATA_DIR: dataDir, TMPDIR: folder })
      })),
    )
    const [name = ''] = readdirSync(backups)
    let restore = { seconds: 0, memory: 0 }
    rows.push(
      ...(await during('restore', work, async () => {
        restore = await measured(['restore', join(backups, name), '--to', restored], {
          ...{ DATA_DIR: folder, TMPDIR: folder },
        })
      })),
    )
    console.log(tableOf(rows))
    const size = (path: string) => (statSync(path).size / 1_000_000).toFixed(0)
    console.log(`\ndatabase ${size(file)} MB, backup file ${size(join(backups, name))} MB`)
    for (const [what, { seconds, memory }] of Object.entries({ backup, restore }))
      console.log(`${what}: ${seconds.toFixed(1)} s, ${memory.toFixed(0)} MB at most`)
    console.log(`server: ${memoryOf(server.pid).toFixed(0)} MB`)
    const load = loadavg().map((one) => one.toFixed(1))
    console.log(`${cpus().length} × ${cpus()[0]?.model}, load ${load}`)
    const found = changesIn(join(restored, 'tiendo.db'))
    if (found < before) throw new Error(`${before - found} acknowledged writes are missing`)
    console.log('every write acknowledged before the backup is in it')
  } finally {
    await server.stop()
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** A fifth of the last hour's load, as long as something goes on. */
async function during(phase: string, work: Work, going: () => Promise<unknown>): Promise<Row[]> {
  const streams: Stream[] = [
    { kind: 'reads', perSecond: 20, perform: () => work.read() },
    { kind: 'saves', perSecond: 6, perform: () => work.save() },
  ]
  let isOver = false
  const over = going().finally(() => {
    isOver = true
  })
  const parts: Map<string, Row['tally']>[] = []
  const start = performance.now()
  while (!isOver) parts.push(await arrive(streams, 1))
  await over
  const seconds = (performance.now() - start) / 1000
  const [whole = new Map<string, Row['tally']>(), ...more] = parts
  for (const part of more) for (const [kind, tally] of part) whole.get(kind)?.add(tally)
  return [...whole].map(([kind, tally]) => ({ phase, kind, tally, seconds }))
}

function changesIn(database: string): number {
  return Number(onFile(database, 'select count(*) as n from change')[0]?.['n'])
}
