import type { frame } from './frame.ts'
import type { vi } from './vi.ts'

/** Every word of the product. A language that misses one does not compile. */
export type AllMessages = typeof vi

/** The words that every page has, and those of single pages that are named: `Messages<'imports'>`. */
export type Messages<Late extends keyof AllMessages = never> = typeof frame &
  Pick<AllMessages, Late>
