import type { Readable } from 'node:stream'

/** What an endpoint without a `response` schema answers with. */
export interface FileAnswer {
  /** ASCII, with the extension. */
  readonly name: string
  readonly type: string
  readonly bytes: Uint8Array | OpenFile
}

/** Begins to make the file; `stop` is aborted when nobody waits for it any more. */
export type OpenFile = (stop: AbortSignal) => Promise<{
  readonly content: Uint8Array | Readable
  /** Of the content; of a stream, about. */
  readonly expectedBytes: number
}>
