import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { withDatabase } from '#api/testing/postgres.ts'
import { execute } from '#api/testing/raw.ts'
import { type Pair, startPair } from '#tools/balance/pair.ts'

const template = 'sample'

/** Puts the loaded sample of a folder on a PostgreSQL server, to be copied for each world. */
export async function offerSample(folder: string, serverUrl: string): Promise<void> {
  await execute({ engine: 'pg', place: serverUrl }, `create database ${template}`)
  const tiendo = join(import.meta.dirname, '../../apps/api/src/tiendo.ts')
  const { status, stderr } = spawnSync(
    process.execPath,
    [tiendo, 'copy', '--to', withDatabase(serverUrl, template)],
    { env: { ...process.env, DATA_DIR: folder, DATABASE_URL: '' }, encoding: 'utf8' },
  )
  if (status !== 0) throw new Error(`the sample was not copied: ${stderr}`)
}

/** Two processes on a copy of their own of what `offerSample` offers. */
export async function startBalanced(serverUrl: string): Promise<Pair> {
  const name = `world_${randomBytes(6).toString('hex')}`
  await execute({ engine: 'pg', place: serverUrl }, `create database ${name} template ${template}`)
  const pair = await startPair(withDatabase(serverUrl, name))
  return {
    ...pair,
    async stop() {
      await pair.stop()
      await execute({ engine: 'pg', place: serverUrl }, `drop database ${name}`)
    },
  }
}

/** Kills one process after another until it is told to stop. */
export function keepKilling(pair: Pair, everyMs: number): () => Promise<void> {
  let isOver = false
  let killing = Promise.resolve()
  const timer = setInterval(() => {
    killing = killing.then(() => (isOver ? undefined : pair.killOne()))
  }, everyMs)
  return async () => {
    isOver = true
    clearInterval(timer)
    await killing
  }
}
