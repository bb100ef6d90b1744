import type { Role } from '@app/shared/users/rules.ts'
import type { BaseSQLiteDatabase } from './drizzle.ts'
import type { Schema } from './schema.ts'

/** At run time it may be a PostgreSQL database: only what both engines know is in the type. */
type AnyDb = BaseSQLiteDatabase<'async', unknown, Record<string, never>>
export type ReadDb = Pick<AnyDb, 'select' | 'selectDistinct' | 'with' | '$with'>
export type WriteDb = ReadDb & Pick<AnyDb, 'insert' | 'update' | 'delete'>

/** One snapshot. The handle dies with the callback. */
export interface ReadTx {
  readonly db: ReadDb
  readonly t: Schema
}

/** One transaction. The handle dies with the callback. */
export interface UpkeepTx extends ReadTx {
  readonly db: WriteDb
  /** Epoch milliseconds: the one time of this transaction. */
  readonly at: number
  /**
   * Lets other requests have their turn in the middle of much work, and gives it 5 s more; nothing else
   * may be awaited.
   */
  breathe(): Promise<void>
}

export interface WriteTx extends UpkeepTx {
  readonly changeId: number
  readonly who: Who
}

/** Who changes something, and what for: the words of the change log. */
export interface Who<Action extends string = string> {
  readonly actorId: string
  readonly actorName: string
  /** In which roles, of which unit and from where; absent where no request stands behind it. */
  readonly actorRoles?: readonly Role[] | undefined
  readonly actorUnitId?: string | null | undefined
  readonly address?: string | undefined
  readonly action: Action
  readonly reason?: string | undefined
  readonly requestId?: string | undefined
}

export interface Store<Action extends string = string> {
  readonly engine: 'sqlite' | 'pg'
  read<T>(fn: (tx: ReadTx) => Promise<T>): Promise<T>
  /** All or nothing, with one change record. May run `fn` again after a lost race: no side effects in it. */
  write<T>(who: Who<Action>, fn: (tx: WriteTx) => Promise<T>): Promise<T>
  /** A transaction without a change record, for what is no fact of the programme: sessions, limits. */
  upkeep<T>(fn: (tx: UpkeepTx) => Promise<T>): Promise<T>
  /** Names the state of the data: equal names, equal data. Changes with every `write`. */
  state(): Promise<string>
  /** Names the last commit of any kind, also by another process: equal names, nothing at all has changed. */
  lastCommit(): Promise<string>
  /** Writes something of no meaning, durably. Throws `StoreUnavailable` when the database cannot be written. */
  probe(): Promise<void>
  /** Runs `fn` while no other process on this database does; what has died holds nobody up. */
  alone<T>(fn: () => Promise<T>): Promise<T>
  close(): Promise<void>
}

/** Somebody else was faster. `current` is `null` when there is no such row. */
export class StaleVersion extends Error {
  override name = 'StaleVersion'
  readonly current: { version: number; changedBy: string; changedAt: number } | null

  constructor(current: StaleVersion['current']) {
    super('stale version')
    this.current = current
  }
}

/** A unique key is taken. */
export class Taken extends Error {
  override name = 'Taken'
}

/** The database cannot be written at the moment: full, read-only, damaged or gone. */
export class StoreUnavailable extends Error {
  override name = 'StoreUnavailable'
}
