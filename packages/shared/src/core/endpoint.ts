import type { z } from 'zod'
import type { Role } from '../users/rules.ts'

/** One HTTP endpoint, described once: the api registers it, the web calls it, the docs show it. */
export interface Endpoint {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** Fastify notation: `/api/reports/:id`. */
  readonly path: `/api/${string}`
  readonly summary: string
  /** Who may knock at all. Which rows they then see is the query's business. */
  readonly access: 'anyone' | readonly Role[]
  readonly params?: z.core.$ZodObject
  readonly query?: z.core.$ZodObject
  readonly body?: z.core.$ZodType
  /** Bytes of a JSON body at most; absent: 1 MiB. */
  readonly maxBodyBytes?: number
  /**
   * The body is a file as it is (`application/octet-stream`), at most so many bytes. It is only read:
   * what somebody decides after reading is another request.
   */
  readonly upload?: { readonly maxBytes: number }
  /** A question too large for an address: it has a body, and nothing is written. */
  readonly readsOnly?: true
  /** Absent for files: they are bytes, not JSON. */
  readonly response?: z.core.$ZodType
  /** A person may repeat it on a bad line: takes `Idempotency-Key`, has one effect per key. */
  readonly idempotent?: true
  /** Done twice is as good as done once, without a key. */
  readonly repeatable?: true
  /** The answer follows from the database, the day and the person alone, so it is kept until the next change. */
  readonly kept?: true
  /** Open to somebody who must do something about the own account first: change a password, say. */
  readonly whileOwing?: true
  /** Only shortly after signing in or saying the password again. */
  readonly fresh?: true
}

export function endpoint<const E extends Endpoint>(definition: E): E {
  return definition
}

/** Whether it may be sent again when nobody has said what became of it. */
export function mayRepeat(endpoint: Endpoint): boolean {
  const { idempotent, repeatable, readsOnly, upload } = endpoint
  return Boolean(idempotent ?? repeatable ?? readsOnly ?? upload)
}

type Key = 'params' | 'query' | 'body'
type SchemaOf<E, K> = K extends Key
  ? E extends Record<K, infer S extends z.core.$ZodType>
    ? S
    : never
  : never
type Present<E> =
  | { [K in Key]: SchemaOf<E, K> extends never ? never : K }[Key]
  | (E extends { upload: object } ? 'file' : never)

/** What a caller sends. */
export type InputOf<E extends Endpoint> = {
  [K in Present<E>]: K extends 'file' ? Blob | Uint8Array : z.input<SchemaOf<E, K>>
}

/** What a handler receives, after trimming and defaults. */
export type ParsedOf<E extends Endpoint> = {
  [K in Present<E>]: K extends 'file' ? Uint8Array : z.output<SchemaOf<E, K>>
}

export type OutputOf<E extends Endpoint> = E extends { response: infer S extends z.core.$ZodType }
  ? z.output<S>
  : unknown
