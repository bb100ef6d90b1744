import type { Readable } from 'node:stream'

export interface StoredBlob {
  readonly name: string
  readonly bytes: number
  /** Epoch milliseconds. */
  readonly writtenAt: number
}

export interface OpenedBlob {
  readonly content: Readable
  readonly expectedBytes: number
}

/** Files by name, in a folder or elsewhere. Names hold no slash. Throws `BlobsUnavailable`. */
export interface BlobStore {
  /** For people, without what opens it: a folder, or the address of a bucket. */
  readonly place: string
  readonly kind: 'folder' | 'bucket'
  list(prefix: string): Promise<StoredBlob[]>
  /** Whole or not at all; one of the same name is replaced. */
  put(name: string, content: Readable): Promise<void>
  /** As it is wanted, never all at once; `undefined` when there is none. */
  open(name: string): Promise<OpenedBlob | undefined>
  /** Nothing when there is none. */
  remove(name: string): Promise<void>
}

/** Where the files are does not answer, or not us. The message says what to do and holds no secret. */
export class BlobsUnavailable extends Error {
  override name = 'BlobsUnavailable'
}
