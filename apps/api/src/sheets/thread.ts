import { Worker } from 'node:worker_threads'
import type { Hand } from './pool.ts'

/** For what this product makes itself; what comes from outside is read in a process of its own. */
export function startThread(script: URL): Hand {
  return new Worker(script, { resourceLimits: { maxOldGenerationSizeMb: 256 } })
}
