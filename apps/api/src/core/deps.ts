import type { Duty } from '@app/shared/session/rules.ts'
import type { Person } from '@app/shared/users/rules.ts'
import type { SealHead } from '#store/seal.ts'
import type { Store } from '#store/store.ts'
import type { Backups } from './backups.ts'

/** Somebody whom the session cookie has made known. */
export interface SignedIn {
  readonly person: Person
  /** What must be done about the own account first; `null`: nothing. */
  readonly duty: Duty | null
  /** Names the session in the database; the cookie itself is never kept. */
  readonly tokenHash: string
  /** When the password was last said in this session, by the machine's clock. */
  readonly confirmedAt: number
}

/** What this installation is. */
export interface Installation {
  /** The sample programme is loaded: every page says so. */
  readonly sample: boolean
  /** The server listens on a loopback address only. */
  readonly loopback: boolean
}

/** All that comes from outside. Tests bring their own clock and database. */
export interface Deps {
  readonly store: Store
  /** The office's clock, epoch milliseconds; the sample stands still on its day. */
  readonly now: () => number
  /** The machine's clock, epoch milliseconds: for sessions and limits, which must run on. */
  readonly wallNow: () => number
  /** Milliseconds for which an answer is held back. */
  readonly pause: (ms: number) => Promise<unknown>
  readonly identify: (token: string) => Promise<SignedIn | null>
  readonly installation: Installation
  /** What was noted of the log's end outside the database; `null`: nothing yet. */
  readonly sealMirror?: () => SealHead | null
  readonly backups: Backups
}
