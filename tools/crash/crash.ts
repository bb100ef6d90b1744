import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Server, startServer } from '../server.ts'
import { makeReviewer, sender } from './account.ts'
import { lossesOf, makeWriters } from './load.ts'
import { assertWhole } from './whole.ts'

/**
 * Forty people write at once, the server is killed at a random moment and started again: what it has
 * acknowledged is there, what was in doubt is done once when it is sent again, and the file is whole.
 * `--rounds 20`; exit code 1 when anything is lost.
 */
const { values } = parseArgs({ options: { rounds: { type: 'string', default: '20' } } })
const dataDir = mkdtempSync(join(tmpdir(), 'tiendo-crash-'))
const writers = makeWriters()
const start = () => startServer({ dataDir, env: { SAMPLE: 'off' } })

let server = await start()
try {
  const cookie = await makeReviewer(server.origin, server.said())
  for (let round = 1; round <= Number(values.rounds); round++) {
    const written = await writeUntilKilled(server, cookie)
    server = await start()
    const send = sender(server.origin, cookie)
    await compare('after the kill', server, cookie)
    await Promise.all(writers.map((writer) => writer.mend(send)))
    await compare('after sending again', server, cookie)
    console.log(`round ${round}: ${written} acknowledged, none lost`)
  }
  await server.stop()
  assertWhole(join(dataDir, 'tiendo.db'))
} finally {
  await server.kill()
  rmSync(dataDir, { recursive: true, force: true })
}

/** Answers how many writes were acknowledged before the kill. */
async function writeUntilKilled({ origin, kill }: Server, cookie: string): Promise<number> {
  const send = sender(origin, cookie)
  const until = 20 + Math.floor(Math.random() * 300)
  let count = 0
  let killing: Promise<void> | undefined
  const onAcknowledged = () => {
    count += 1
    if (count >= until) killing ??= kill()
  }
  await Promise.all(writers.map((writer) => writer.write(send, onAcknowledged)))
  await killing
  return count
}

/** Every row that somebody was told of stands at that version or, by a write in doubt, one later. */
async function compare(when: string, { origin }: Server, cookie: string): Promise<void> {
  const losses = await lossesOf(writers, { origin, cookie })
  if (losses.length > 0) throw new Error(`${when}: ${losses.join('\n')}`)
}
