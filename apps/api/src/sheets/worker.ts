import { parentPort } from 'node:worker_threads'
import { bytesOf } from './bytes.ts'
import type { SheetJob } from './model.ts'

/** A job in, bytes out. What goes wrong ends this thread; the pool tells whoever waits and starts another. */
parentPort?.on('message', async ({ format, model }: SheetJob) => {
  // A copy of its own: small arrays share memory that must not leave.
  const bytes = Uint8Array.from(await bytesOf(format, model))
  parentPort?.postMessage(bytes, [bytes.buffer])
})
