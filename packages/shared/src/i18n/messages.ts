import type { vi } from './vi.ts'

/** Every word of the product. A language that misses one does not compile. */
export type Messages = typeof vi
