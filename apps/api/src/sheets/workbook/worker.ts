import { parentPort } from 'node:worker_threads'
import type { EntryModel } from './model.ts'
import { entryBytes } from './xlsx.ts'

/** A model in, bytes out. What goes wrong ends this thread; the pool tells whoever waits and starts another. */
parentPort?.on('message', async (model: EntryModel) => {
  // A copy of its own: small arrays share memory that must not leave.
  const bytes = Uint8Array.from(await entryBytes(model))
  parentPort?.postMessage(bytes, [bytes.buffer])
})
