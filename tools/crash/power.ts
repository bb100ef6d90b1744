import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { type Server, startServer } from '../server.ts'
import { makeReviewer, sender } from './account.ts'
import { countAcknowledged, lossesOf, makeWriters } from './load.ts'
import { assertLinuxRoot, makeMounts, run } from './root.ts'
import { assertWhole } from './whole.ts'
import type { Writer } from './writer.ts'

/**
 * Cuts the power under forty people who write: the server stands still, its disk is copied as the
 * platter holds it, without what the system has only promised, and a server is started on the copy. What
 * was acknowledged must be there. `--sync normal` shows that the test can fail: the server then syncs as
 * SQLite would by itself, and writes must be lost. Linux, root. `--rounds 10`.
 */
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '10' },
    sync: { type: 'string', default: 'full' },
  },
})
const weakened = values.sync === 'normal'
const preload = `--import=${join(import.meta.dirname, 'normal-sync.ts')}`
const env = { SAMPLE: 'off', BACKUP: 'off', ...(weakened && { NODE_OPTIONS: preload }) }

assertLinuxRoot()
const mounts = makeMounts('power')
let acknowledged = 0
let lost = 0
try {
  const memory = mounts.mount('memory', 'size=512m', 'tmpfs')
  for (let round = 1; round <= Number(values.rounds); round++) {
    const found = await cutPower(memory)
    acknowledged += found.acknowledged
    lost += found.losses.length
    const [first = 'none'] = found.losses
    console.log(`cut ${round}: ${found.acknowledged} acknowledged, lost: ${first}`)
  }
} finally {
  mounts.remove()
}
console.log(`sync ${values.sync}: ${lost} lost of ${acknowledged} acknowledged writes`)
if (weakened ? lost === 0 : lost > 0) process.exitCode = 1

async function cutPower(memory: string) {
  const [image, copy] = [join(memory, 'disk.img'), join(memory, 'copy.img')]
  run('truncate', '-s', '96M', image)
  run('mkfs.ext4', '-q', '-F', image)
  const disk = mounts.mount('disk', 'loop', image, 'ext4')
  const server = await startServer({ dataDir: join(disk, 'data'), env })
  const writers = makeWriters()
  let cookie: string
  try {
    cookie = await makeReviewer(server.origin, server.said())
    await writeUntilStopped(server, writers, cookie)
    copyFileSync(image, copy)
  } finally {
    await server.kill()
  }
  mounts.unmount(disk)
  const losses = await lossesOn(copy, writers, cookie)
  return { acknowledged: countAcknowledged(writers), losses }
}

/** Answers once the process stands still in the middle of its work. */
async function writeUntilStopped(
  { origin, pid }: Server,
  writers: readonly Writer[],
  cookie: string,
): Promise<void> {
  const send = sender(origin, cookie)
  const until = 100 + Math.floor(Math.random() * 400)
  await new Promise<void>((resolve, reject) => {
    const onAcknowledged = () => {
      if (countAcknowledged(writers) < until) return
      process.kill(pid, 'SIGSTOP')
      resolve()
    }
    // They end when the process does.
    for (const writer of writers) writer.write(send, onAcknowledged).catch(reject)
  })
  // What was answered before is still on its way.
  await wait(200)
}

/** A database that is refused, or in which nobody is known any more, has lost everything. */
async function lossesOn(image: string, writers: readonly Writer[], cookie: string) {
  const disk = mounts.mount('disk', 'loop', image, 'ext4')
  try {
    const server = await startServer({ dataDir: join(disk, 'data'), env })
    const asked = lossesOf(writers, { origin: server.origin, cookie })
    const losses = await asked.finally(server.stop)
    assertWhole(join(disk, 'data/tiendo.db'))
    return losses
  } catch (error) {
    return [String(error)]
  } finally {
    mounts.unmount(disk)
  }
}
