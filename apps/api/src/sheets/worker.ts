import { once } from 'node:events'
import { type MessagePort, parentPort } from 'node:worker_threads'
import { csvBytes } from './csv.ts'
import type { RowChunks, SheetFormat, SheetWriter } from './model.ts'
import { odsBytes } from './ods.ts'
import type { Progress, RowsOrEnd, SheetJob } from './stream.ts'
import { xlsxBytes } from './xlsx.ts'

const writers: Record<SheetFormat, SheetWriter> = { xlsx: xlsxBytes, csv: csvBytes, ods: odsBytes }

/** Of small pieces: each message costs both threads something. */
const leastBytes = 64 * 1024

/** What goes wrong ends this thread; the pool tells whoever waits and starts another. */
parentPort?.on('message', async ({ format, head, port }: SheetJob) => {
  const taken = { rows: 0 }
  let pieces: Uint8Array[] = []
  let size = 0
  const send = (isLast: boolean) => {
    // A copy of its own: small arrays share memory that must not leave.
    const bytes = Uint8Array.from(Buffer.concat(pieces))
    port.postMessage({ bytes, rows: taken.rows, isLast } satisfies Progress, [bytes.buffer])
    pieces = []
    size = 0
  }
  for await (const piece of writers[format](head, chunksFrom(port, taken))) {
    pieces.push(piece)
    size += piece.length
    if (size >= leastBytes) send(false)
  }
  send(true)
  parentPort?.postMessage(null)
})

async function* chunksFrom(port: MessagePort, taken: { rows: number }): RowChunks {
  for (;;) {
    port.postMessage('more rows')
    const [rows] = (await once(port, 'message')) as [RowsOrEnd]
    if (rows === null) return
    taken.rows += rows.length
    yield rows
  }
}
