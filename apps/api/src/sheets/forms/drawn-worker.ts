import { parentPort } from 'node:worker_threads'
import { drawnBytes } from './drawn-xlsx.ts'
import type { DrawnBook } from './model.ts'

/** A book in, bytes out. What goes wrong ends this thread; the pool tells whoever waits and starts another. */
parentPort?.on('message', async (book: DrawnBook) => {
  // A copy of its own: small arrays share memory that must not leave.
  const bytes = Uint8Array.from(await drawnBytes(book))
  parentPort?.postMessage(bytes, [bytes.buffer])
})
