import type { ReadTx, WriteTx } from '#store/store.ts'

export function selectReasons({ db, t }: ReadTx) {
  const { text, ordinal } = t.reasonTemplate
  return db.select({ text }).from(t.reasonTemplate).orderBy(ordinal)
}

export async function writeReasons({ db, t }: WriteTx, texts: readonly string[]): Promise<void> {
  await db.delete(t.reasonTemplate)
  const rows = texts.map((text, ordinal) => ({ id: String(ordinal), text, ordinal }))
  await db.insert(t.reasonTemplate).values(rows)
}
