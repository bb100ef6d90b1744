import type { Column } from '../core/sheet.ts'
import type { Messages } from '../i18n/messages.ts'
import type { AuditEntry } from './contract.ts'

/** The columns of the change log. What was done and touched has the names that programs know. */
export const auditColumns = {
  at: { kind: 'instant', header: (t) => t.sheets.history.at, value: (entry) => entry.at },
  actorName: {
    kind: 'text',
    header: (t) => t.sheets.history.by,
    value: (entry) => entry.actorName,
    width: 24,
  },
  action: { kind: 'text', header: (t) => t.sheets.history.action, value: (entry) => entry.action },
  items: {
    kind: 'prose',
    header: (t) => t.sheets.history.field,
    value: ({ items }) =>
      items
        .map(({ entity, entityId, fields }) => `${entity} ${entityId}: ${fields.join(', ')}`)
        .join('\n'),
    width: 60,
  },
  reason: { kind: 'prose', header: (t) => t.sheets.history.reason, value: (entry) => entry.reason },
  requestId: {
    kind: 'text',
    header: (t) => t.sheets.history.requestId,
    value: (entry) => entry.requestId,
  },
} as const satisfies Record<string, Column<AuditEntry, Messages>>
