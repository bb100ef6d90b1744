import { Readable } from 'node:stream'
import { MessageChannel, type MessagePort } from 'node:worker_threads'
import type { SheetFormat, SheetHead, SheetRow } from './model.ts'
import type { makePool } from './pool.ts'

/** What the worker is asked for; rows go and bytes come through the port. */
export interface SheetJob {
  readonly format: SheetFormat
  readonly head: SheetHead
  readonly port: MessagePort
}

/** `null` after the last rows. */
export type RowsOrEnd = readonly SheetRow[] | null

/** What was written since the message before, and how many rows have gone into all of it. */
export interface Progress {
  readonly bytes: Uint8Array
  readonly rows: number
  readonly isLast: boolean
}

/** From the worker. */
export type WishOrProgress = 'more rows' | Progress

export interface SheetStream {
  readonly content: Uint8Array | Readable
  /** Of the content; before its end is known, as the rows so far let expect. */
  readonly expectedBytes: number
}

interface Order {
  readonly format: SheetFormat
  readonly head: SheetHead
  /** Made one after the other, only when the worker wants more. */
  readonly chunks: Iterator<readonly SheetRow[]>
  readonly rowCount: number
}

type Pool = ReturnType<typeof makePool<SheetJob, null>>

/** May wait for a slow reader before no more are made: until then the thread does not wait with it. */
const waitingBytes = 8 * 1024 * 1024

/**
 * Resolves with the first bytes, so that what fails before them can still be refused. `stop` ends the
 * work, as the end of the stream's reader does. Throws `PoolFailure`.
 */
export function streamSheet(pool: Pool, order: Order, stop: AbortSignal): Promise<SheetStream> {
  const { format, head, chunks, rowCount } = order
  const { port1: port, port2 } = new MessageChannel()
  const left = new AbortController()
  const stream = feeding(port, chunks, () => left.abort())
  return new Promise((resolve, reject) => {
    port.on('message', (message: WishOrProgress) => {
      if (message === 'more rows') return
      const { bytes, rows, isLast } = message
      const expectedBytes = isLast ? bytes.length : (bytes.length * rowCount) / Math.max(rows, 1)
      // Only the first one resolves.
      resolve({ content: isLast ? bytes : stream, expectedBytes: Math.round(expectedBytes) })
      stream.push(bytes)
      if (!isLast) return
      stream.push(null)
      port.close()
    })
    const signal = AbortSignal.any([stop, left.signal])
    pool
      .run({ format, head, port: port2 }, { transfer: [port2], signal })
      .catch((failure: Error) => {
        reject(failure)
        stream.destroy(failure)
        port.close()
      })
  })
}

/** Gives the worker rows when it wants them, unless too much of what it made is still to be read. */
function feeding(port: MessagePort, chunks: Order['chunks'], onLeft: () => void): Readable {
  let isWanted = false
  const feed = () => {
    if (!isWanted) return
    isWanted = false
    const { done, value } = chunks.next()
    port.postMessage((done ? null : value) satisfies RowsOrEnd)
  }
  const stream = new Readable({
    highWaterMark: waitingBytes,
    // There will be room, and this is said once: what is being read still counts as waiting now.
    read: feed,
    destroy: (error, closed) => {
      onLeft()
      closed(error)
    },
  })
  // Who reads hears of it; before anybody does, the refusal has said it.
  stream.on('error', () => undefined)
  port.on('message', (message: WishOrProgress) => {
    isWanted ||= message === 'more rows'
    if (stream.readableLength < waitingBytes) feed()
  })
  return stream
}
