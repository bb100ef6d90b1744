/** What an endpoint without a `response` schema answers with. */
export interface FileAnswer {
  /** ASCII, with the extension. */
  readonly name: string
  readonly type: string
  readonly bytes: Uint8Array
}
