import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { startServer } from '../server.ts'
import { checkWriter, findWriters, type Writer, writeUntilCut } from './writers.ts'

/**
 * Kills the server under 40 writers, starts it again, and looks for saves that were acknowledged and
 * are gone: `node tools/crash/crash.ts --rounds 20`. The server checks its file at every start.
 */
const { values } = parseArgs({ options: { rounds: { type: 'string', default: '20' } } })
const rounds = Number(values.rounds)
const writers = 40

const dataDir = mkdtempSync(join(tmpdir(), 'tiendo-crash-'))
try {
  const { acknowledged, lost } = await run()
  console.log(`${rounds} kills, ${acknowledged} acknowledged saves, ${lost} lost`)
  if (acknowledged < rounds * writers) throw new Error('too little was written to mean anything')
  process.exitCode = lost === 0 ? 0 : 1
} finally {
  rmSync(dataDir, { recursive: true, force: true })
}

async function run(): Promise<{ acknowledged: number; lost: number }> {
  let server = await startServer({ dataDir })
  const all = await findWriters(server.origin, writers)
  let acknowledged = 0
  let lost = 0
  for (let round = 1; round <= rounds; round++) {
    const writing = all.map((writer) => writeUntilCut(server.origin, writer, round))
    const saved = Promise.all(writing)
    await firstSaves(all)
    await wait(Math.random() * 1000)
    await server.kill()
    acknowledged += (await saved).reduce((sum, count) => sum + count, 0)
    server = await startServer({ dataDir })
    for (const writer of all) if (!(await checkWriter(server.origin, writer))) lost++
  }
  await server.stop()
  return { acknowledged, lost }
}

/** Until every writer has been acknowledged at least once in this round. */
async function firstSaves(all: readonly Writer[]): Promise<void> {
  const before = all.map(({ acknowledged }) => acknowledged.version)
  while (all.some(({ acknowledged }, at) => acknowledged.version === before[at])) await wait(20)
}
