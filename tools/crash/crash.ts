import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import Database from 'better-sqlite3'
import { type Server, startServer } from '../server.ts'
import { makeReviewer, sender } from './account.ts'
import { Writer } from './writer.ts'

/**
 * Forty people write at once, the server is killed at a random moment and started again: what it has
 * acknowledged is there, what was in doubt is done once when it is sent again, and the file is whole.
 * `--rounds 20`; exit code 1 when anything is lost.
 */
const { values } = parseArgs({ options: { rounds: { type: 'string', default: '20' } } })
const dataDir = mkdtempSync(join(tmpdir(), 'tiendo-crash-'))
const writers = Array.from({ length: 40 }, (_, n) => new Writer(`W${n}`))
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
  const { status, body } = await sender(origin, cookie)({ method: 'GET', path: '/api/periods' })
  if (status !== 200) throw new Error(`${when}: no list but ${status} ${JSON.stringify(body)}`)
  // The contract's list.
  const items = body.items as { id: string; version: number; state: string }[]
  const present = new Map(items.map((period) => [period.id, period]))
  if (present.size !== items.length) throw new Error(`${when}: a period is there twice`)
  for (const { id, version, state } of writers.flatMap((one) => [...one.acknowledged.values()])) {
    const found = present.get(id)
    const isThere = found?.version === version && found.state === state
    if (!isThere && found?.version !== version + 1) {
      throw new Error(`${when}: ${id} was acknowledged at ${version}, found ${found?.version}`)
    }
  }
}

/** No page damaged, no reference broken, no version missing, no change without its record. */
function assertWhole(file: string): void {
  const raw = new Database(file, { readonly: true })
  const count = (from: string) => raw.prepare(`select count(*) from ${from}`).pluck().get()
  const found = {
    integrity: raw.pragma('integrity_check', { simple: true }),
    references: (raw.pragma('foreign_key_check') as unknown[]).length,
    missingVersions: count(`period p where p.version - 1 <>
      (select count(*) from period_history h where h.id = p.id and h.version < p.version)`),
    gaps: count(`period_history h where h.valid_to <> coalesce(
      (select n.valid_from from period_history n where n.id = h.id and n.version = h.version + 1),
      (select p.valid_from from period p where p.id = h.id))`),
    unrecorded: count('period p where p.change_id not in (select id from change)'),
  }
  raw.close()
  const expected = { integrity: 'ok', references: 0, missingVersions: 0, gaps: 0, unrecorded: 0 }
  if (JSON.stringify(found) !== JSON.stringify(expected)) {
    throw new Error(`the file is not whole: ${JSON.stringify(found)}`)
  }
}
