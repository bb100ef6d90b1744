import type { Readable } from 'node:stream'
import type { BackupState } from '@app/shared/backups/contract.ts'

/** The backups of this installation, as far as people who sign in may do something about them. */
export interface Backups {
  state(): Promise<BackupState>
  /** In a process of its own; nothing when one is at work. `state` tells what becomes of it. */
  make(): void
  /** The same for reading one through. */
  check(name: string): void
  /** Its bytes as they are wanted; `undefined` when there is none of this name. */
  open(name: string): Promise<{ content: Readable; expectedBytes: number } | undefined>
}
