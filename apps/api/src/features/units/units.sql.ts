import type { ReadTx } from '#store/store.ts'

/** Every unit there ever was, in Vietnamese order of the names. */
export function selectUnits({ db, t }: ReadTx) {
  return db.select().from(t.unit).orderBy(t.unit.sortKey, t.unit.id)
}
