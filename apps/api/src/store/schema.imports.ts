import type { Summary } from '@app/shared/imports/contract.ts'
import type { Mapping } from '@app/shared/imports/model.ts'
import { importKinds } from '@app/shared/imports/rules.ts'
import type { Kit } from './kit.sqlite.ts'

export const importedEntities = ['project', 'report', 'user', 'unit'] as const

export function importTables(k: Kit) {
  /** One file that was written, and whether it was taken back. */
  const importBatch = k.table('import_batch', {
    id: k.sequence('id'),
    kind: k.enum('kind', importKinds).notNull(),
    fileName: k.text('file_name').notNull(),
    sha256: k.text('sha256').notNull(),
    at: k.instant('at').notNull(),
    by: k.text('by_name').notNull(),
    counts: k.json<Summary>('counts').notNull(),
    undoneAt: k.instant('undone_at'),
    undoneBy: k.text('undone_by'),
  })

  /** What an import did to a row; what stood there before is the version before this one. */
  const importItem = k.table(
    'import_item',
    {
      batchId: k.int('batch_id').notNull(),
      entity: k.enum('entity', importedEntities).notNull(),
      entityId: k.text('entity_id').notNull(),
      /** The version that the import made. */
      version: k.int('version').notNull(),
      added: k.bool('added').notNull(),
      /** Of the file, from 1. */
      row: k.int('row_number').notNull(),
      key: k.text('key').notNull(),
      name: k.text('name').notNull(),
      /** Of what has no versions of its own: what stood there before. */
      before: k.json<Record<string, unknown>>('before'),
    },
    (t) => [
      k.primaryKey({ columns: [t.batchId, t.entity, t.entityId] }),
      k.index('import_item_entity_ix').on(t.entityId, t.version),
    ],
  )

  /** How files of a form were read the last time. */
  const importMapping = k.table('import_mapping', {
    shape: k.text('shape').primaryKey(),
    kind: k.enum('kind', importKinds).notNull(),
    mapping: k.json<Mapping>('mapping').notNull(),
    at: k.instant('at').notNull(),
  })

  return { importBatch, importItem, importMapping }
}
