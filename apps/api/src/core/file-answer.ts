import type { Readable } from 'node:stream'

/** What an endpoint without a `response` schema answers with. */
export interface FileAnswer {
  /** ASCII, with the extension. */
  readonly name: string
  readonly type: string
  /** A function where making them may be spared. */
  readonly bytes: Uint8Array | OpenFile
  /** Names the state of the content: whoever has it already is answered 304, and nothing is made. */
  readonly etag?: string
}

/** Begins to make the file; `stop` is aborted when nobody waits for it any more. */
export type OpenFile = (stop: AbortSignal) => Promise<{
  readonly content: Uint8Array | Readable
  /** Of the content; of a stream, about. */
  readonly expectedBytes: number
}>
