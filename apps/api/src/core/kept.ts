import { LRUCache } from 'lru-cache'

const maxBytes = 24 * 1024 * 1024

interface Kept {
  /** Equal states, equal answers. */
  readonly state: string
  readonly bytes: Buffer
}

/**
 * Answers kept in memory until something changes. A page of 550 judged rows costs a hundred times what
 * sending it costs, and between two writes it is the same.
 */
export function makeKept() {
  const answers = new LRUCache<string, Kept>({
    maxSize: maxBytes,
    sizeCalculation: ({ bytes }, key) => bytes.length + key.length,
  })
  return {
    find(key: string, state: string): Buffer | undefined {
      const kept = answers.get(key)
      return kept?.state === state ? kept.bytes : undefined
    },
    keep(key: string, state: string, bytes: Buffer): void {
      answers.set(key, { state, bytes })
    },
  }
}

export type KeptAnswers = ReturnType<typeof makeKept>
