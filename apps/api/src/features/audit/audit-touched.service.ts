import type { Touched } from '@app/shared/audit/contract.ts'
import { fieldText } from '@app/shared/audit/words.ts'
import type { ItemRecord } from './audit.sql.ts'
import { nameOf } from './audit-names.service.ts'
import { isShown, type Saying, valueText } from './audit-values.ts'

type Change = Touched['changes'][number]

export function touchedOf(item: ItemRecord, saying: Saying): Touched {
  return { ...namedOf(item, saying), changes: changesOf(item, saying) }
}

/** Without what changed. */
export function namedOf(item: ItemRecord, { names, words }: Saying): Touched {
  const { entity, entityId } = item
  // A sign-in that was of nobody.
  const name = entity === 'session' ? words.audit.unknownAccount : nameOf(item, names)
  return { entity, entityId, name, changes: [] }
}

function changesOf(item: ItemRecord, saying: Saying): Change[] {
  const { entity, entityId, version, fields, facts } = item
  const { names } = saying
  if (facts) return facts.flatMap((fact) => changeOf(item, fact, saying))
  if (fields.includes('withdrawn')) {
    return changeOf(item, { field: 'withdrawn', before: false, after: true }, saying)
  }
  const after = names.versionOf(entity, entityId, version)
  const before = names.versionOf(entity, entityId, version - 1)
  // What was added has all its fields; a report begins empty.
  const named = version === 1 && entity !== 'report' ? Object.keys(after ?? {}) : fields
  return named
    .filter(isShown)
    .flatMap((field) =>
      changeOf(item, { field, before: before?.[field], after: after?.[field] }, saying),
    )
}

function changeOf(
  { entity }: ItemRecord,
  { field, ...values }: { field: string; before: unknown; after: unknown },
  saying: Saying,
): Change[] {
  const before = valueText({ entity, field }, values.before ?? null, saying)
  const after = valueText({ entity, field }, values.after ?? null, saying)
  if (before === after && values.before === values.after) return []
  if (before === null && after === null) return []
  return [{ field, label: fieldText(entity, field, saying.words), before, after }]
}
