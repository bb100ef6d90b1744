import type { ReadTx } from '#store/store.ts'

export async function findProgramme({ db, t }: ReadTx) {
  const [programme] = await db.select().from(t.programme).orderBy(t.programme.id).limit(1)
  return programme
}

export function selectWorkAreas({ db, t }: ReadTx) {
  return db
    .select({ id: t.workArea.id, name: t.workArea.name })
    .from(t.workArea)
    .orderBy(t.workArea.ordinal, t.workArea.id)
}

export function selectDocuments({ db, t }: ReadTx) {
  const { id, symbol, issuedOn, title } = t.document
  return db
    .select({ id, symbol, issuedOn, title })
    .from(t.document)
    .orderBy(t.document.ordinal, t.document.id)
}
