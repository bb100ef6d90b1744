import type { Kit } from './kit.sqlite.ts'
import { version } from './schema.changes.ts'

export function formTables(k: Kit) {
  const columns = () => ({
    /** As `FormDefinition` of `packages/shared/src/forms` parsed it. */
    definition: k.json<Record<string, unknown>>('definition').notNull(),
    /** A form that is taken out of the list stays: its versions say what was once printed. */
    state: k.enum('state', ['active', 'removed']).notNull(),
    ...version(k),
  })
  /** Official forms that the city has added to the product's own. */
  const form = k.table('form', { id: k.text('id').primaryKey(), ...columns() })
  const formHistory = k.table(
    'form_history',
    { id: k.text('id').notNull(), ...columns(), validTo: k.instant('valid_to').notNull() },
    (t) => [k.primaryKey({ columns: [t.id, t.version] })],
  )
  return { form, formHistory }
}
