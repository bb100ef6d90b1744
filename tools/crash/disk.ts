import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type Server, startServer } from '../server.ts'
import { makeReviewer, sender } from './account.ts'
import { countAcknowledged, lossesOf, makeWriters } from './load.ts'
import { assertLinuxRoot, breakAnswers, makeMounts } from './root.ts'
import { assertWhole } from './whole.ts'

/**
 * A disk that is full, turns read-only or answers with errors, under forty people who write: whoever
 * writes is told within seconds, whoever reads is answered, readiness says so, and once the disk is well
 * everything goes on without a new start and nothing acknowledged is lost. Linux, root; exit code 1 otherwise.
 */
const env = { SAMPLE: 'off', BACKUP: 'off' }

assertLinuxRoot()
await suffer('a full disk', async (_, folder) => {
  const ballast = join(folder, 'ballast')
  fillUp(ballast)
  return async () => rmSync(ballast)
})
await suffer('a read-only disk', ({ pid }) => breakAnswers(pid, 'pwrite64:error=EROFS'))
await suffer('a disk that cannot sync', ({ pid }) => breakAnswers(pid, 'fsync,fdatasync:error=EIO'))
await suffer('a disk that loses writes', ({ pid }) => breakAnswers(pid, 'pwrite64:error=ENOSPC'))
await refuseToStart()

async function suffer(
  what: string,
  harm: (server: Server, folder: string) => Promise<() => Promise<void>>,
): Promise<void> {
  const mounts = makeMounts('disk')
  try {
    const dataDir = mounts.mount('memory', 'size=24m', 'tmpfs')
    const server = await startServer({ dataDir, env })
    const cookie = await makeReviewer(server.origin, server.said())
    const writers = makeWriters()
    const working = Promise.all(
      writers.map((one) => one.write(sender(server.origin, cookie), () => {})),
    )
    await until('people write', () => countAcknowledged(writers) > 100)
    const heal = await harm(server, dataDir)
    const told = await sufferance(server, cookie)
    const before = countAcknowledged(writers)
    await heal()
    const healed = Date.now()
    await until('people write again', () => countAcknowledged(writers) > before)
    await until('it is ready again', async () => (await readiness(server)) === 200)
    const after = Date.now() - healed
    await server.kill()
    await working
    const count = await nothingLost(dataDir, writers, cookie)
    console.log(
      `${what}: told after ${told} ms, well after ${after} ms, ${count} acknowledged, 0 lost`,
    )
  } finally {
    mounts.remove()
  }
}

/** Answers how long it took until a writer was told, in milliseconds. Throws when readers are not answered. */
async function sufferance(server: Server, cookie: string): Promise<number> {
  const harmed = Date.now()
  const send = sender(server.origin, cookie)
  let n = 0
  await until('a writer is told', async () => {
    const { status, body } = await send({
      ...{ method: 'PUT', path: '/api/reasons' },
      // Long and different each time: room that is left is used up.
      body: { items: [{ text: `Lý do ${n++} `.repeat(40) }] },
    })
    if (status !== 503) return false
    if (body['code'] !== 'unavailable') throw new Error(`told ${JSON.stringify(body)}`)
    return true
  })
  const told = Date.now() - harmed
  await until('readiness says so', async () => (await readiness(server)) === 503)
  const { status } = await send({ method: 'GET', path: '/api/periods' })
  if (status !== 200) throw new Error(`a reader was answered ${status}`)
  return told
}

async function nothingLost(
  dataDir: string,
  writers: ReturnType<typeof makeWriters>,
  cookie: string,
): Promise<number> {
  const server = await startServer({ dataDir, env })
  const losses = await lossesOf(writers, { origin: server.origin, cookie })
  await server.stop()
  if (losses.length > 0) throw new Error(losses.join('\n'))
  assertWhole(join(dataDir, 'tiendo.db'))
  return countAcknowledged(writers)
}

/** On a disk that is read-only from the beginning it ends with an explanation. */
async function refuseToStart(): Promise<void> {
  const mounts = makeMounts('disk')
  try {
    const dataDir = mounts.mount('memory', 'size=24m', 'tmpfs')
    await (await startServer({ dataDir, env })).stop()
    mounts.remount('memory', 'ro')
    const said = await startServer({ dataDir, env }).then(
      () => 'it started',
      (error: Error) => error.message,
    )
    if (!said.includes('Không ghi được vào thư mục dữ liệu')) throw new Error(said)
    console.log('a start on a read-only disk: refused, with what to do')
  } finally {
    mounts.remove()
  }
}

/** Until nothing of it is left. */
function fillUp(file: string): void {
  const block = Buffer.alloc(65_536)
  try {
    for (;;) writeFileSync(file, block, { flag: 'a' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
  }
}

async function readiness({ origin }: Server): Promise<number> {
  return (await fetch(`${origin}/api/health/ready`)).status
}

async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 30_000; Date.now() < end; await wait(50)) if (await holds()) return
  throw new Error(`after half a minute still not: ${what}`)
}
