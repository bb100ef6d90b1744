import { count, eq, max, sql } from '#store/drizzle.ts'
import type { Schema } from '#store/schema.ts'
import type { ReadTx, Store, UpkeepTx } from '#store/store.ts'

/** Rows as they are, past versions too. Only for a database that nobody uses yet. */
export async function insertRows<T extends keyof Schema>(
  { db, t }: UpkeepTx,
  table: T,
  rows: readonly Schema[T]['$inferInsert'][],
): Promise<void> {
  // One insert over many tables: the row type is checked by the signature above.
  await db.insert(t[table] as Schema['report']).values(rows as never)
}

export async function selectSetting({ db, t }: ReadTx, key: string): Promise<string | null> {
  const [row] = await db
    .select({ value: t.setting.value })
    .from(t.setting)
    .where(eq(t.setting.key, key))
  return row?.value ?? null
}

export async function putSetting({ db, t }: UpkeepTx, key: string, value: string): Promise<void> {
  await db
    .insert(t.setting)
    .values({ key, value })
    .onConflictDoUpdate({ target: t.setting.key, set: { value } })
}

export async function dropSetting({ db, t }: UpkeepTx, key: string): Promise<void> {
  await db.delete(t.setting).where(eq(t.setting.key, key))
}

export async function countAccounts({ db, t }: ReadTx): Promise<number> {
  const [row] = await db.select({ n: count() }).from(t.user)
  return row?.n ?? 0
}

/** PostgreSQL does not notice ids that were given: the next change would take one of them. */
export async function alignChangeIds({ db, t }: UpkeepTx, engine: Store['engine']): Promise<void> {
  if (engine === 'sqlite') return
  await db
    .select({ next: sql`setval(pg_get_serial_sequence('change', 'id'), ${max(t.change.id)})` })
    .from(t.change)
}
