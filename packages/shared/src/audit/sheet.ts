import type { Column } from '../core/sheet.ts'
import type { Messages } from '../i18n/messages.ts'
import type { AuditEntry } from './contract.ts'
import { actionText, objectText } from './words.ts'

type Words = Messages<'audit'>

/** The columns of the log, for screen and file. */
export const auditColumns = {
  number: {
    ...{ kind: 'number', width: 10 },
    header: ({ audit }) => audit.column.number,
    value: (entry) => entry.number,
  },
  at: { kind: 'instant', header: ({ audit }) => audit.column.at, value: (entry) => entry.at },
  actorName: {
    ...{ kind: 'text', width: 24 },
    header: ({ audit }) => audit.column.who,
    value: (entry) => entry.actorName,
  },
  roles: {
    ...{ kind: 'text', width: 22 },
    header: ({ audit }) => audit.column.roles,
    value: ({ roles }, t) => roles?.map((role) => t.role[role]).join(', ') ?? null,
  },
  unitName: {
    ...{ kind: 'text', width: 22 },
    header: ({ audit }) => audit.column.unit,
    value: (entry) => entry.unitName,
  },
  action: {
    ...{ kind: 'text', width: 30 },
    header: ({ audit }) => audit.column.action,
    value: ({ action }, t) => actionText(action, t),
  },
  objects: {
    ...{ kind: 'prose', width: 36 },
    header: ({ audit }) => audit.column.objects,
    value: (entry, t) => objectsText(entry, t),
  },
  reason: {
    kind: 'prose',
    header: ({ audit }) => audit.column.reason,
    value: (entry) => entry.reason,
  },
  address: {
    ...{ kind: 'text', width: 16 },
    header: ({ audit }) => audit.column.address,
    value: (entry) => entry.address,
  },
} as const satisfies Record<string, Column<AuditEntry, Words>>

/** Only in the file: the screen has a page for each entry. */
export const auditDetailColumns = {
  changes: {
    ...{ kind: 'prose', width: 60 },
    header: ({ audit }) => audit.column.changes,
    value: ({ touched }, { audit }) =>
      touched
        .flatMap(({ changes }) => changes)
        .map(({ label, before, after }) => {
          return `${label}: ${before ?? audit.nothing} → ${after ?? audit.nothing}`
        })
        .join('\n') || null,
  },
  requestId: {
    kind: 'text',
    header: ({ audit }) => audit.column.requestId,
    value: (entry) => entry.requestId,
  },
} as const satisfies Record<string, Column<AuditEntry, Words>>

/** Each once; what a list leaves out as a number. */
function objectsText({ items, touched }: AuditEntry, t: Words): string | null {
  const left = items.length - touched.length
  const lines = touched.map((each) => objectText(each, t))
  return [...lines, ...(left > 0 ? [t.audit.more(left)] : [])].join('\n') || null
}
