import { fileURLToPath } from 'node:url'
import type { Store } from '#store/store.ts'

/** The folder of migrations of one engine. */
export function migrationsOf(engine: Store['engine']): string {
  return fileURLToPath(new URL(`../../migrations/${engine}`, import.meta.url))
}
