export interface Clock {
  /** An instant, ISO 8601. */
  now(): string
  /** Runs it later; what it answers takes it back. */
  after(ms: number, run: () => void): () => void
}
