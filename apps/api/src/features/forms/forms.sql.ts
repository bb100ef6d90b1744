import { and, eq } from '#store/drizzle.ts'
import type { Row } from '#store/revise.ts'
import type { ReadTx } from '#store/store.ts'

export type FormRecord = Row<'form'>

/** In the order in which they were added; those taken out of the list are not found. */
export function selectForms({ db, t }: ReadTx): Promise<FormRecord[]> {
  const { id, state } = t.form
  return db.select().from(t.form).where(eq(state, 'active')).orderBy(id)
}

export async function findForm({ db, t }: ReadTx, id: string): Promise<FormRecord | undefined> {
  const here = and(eq(t.form.id, id), eq(t.form.state, 'active'))
  const [row] = await db.select().from(t.form).where(here)
  return row
}

/** All ids ever given, those of removed forms too. */
export function selectIds({ db, t }: ReadTx): Promise<{ id: string }[]> {
  return db.select({ id: t.form.id }).from(t.form)
}
