import type { Column } from '../core/sheet.ts'
import type { Messages } from '../i18n/messages.ts'
import type { BackupFile } from './contract.ts'

/** The columns of the list of backups; what can be done with one stands on the screen only. */
export const backupColumns = {
  madeAt: { kind: 'instant', header: (t) => t.backups.madeAt, value: ({ madeAt }) => madeAt },
  kind: {
    kind: 'text',
    header: (t) => t.backups.kind,
    value: ({ kind }, t) => (kind === null ? null : t.backups.kinds[kind]),
    width: 22,
  },
  size: {
    kind: 'text',
    header: (t) => t.backups.size,
    value: ({ bytes }, t) => t.backups.bytes(bytes),
    width: 12,
  },
  check: {
    kind: 'text',
    header: (t) => t.backups.check,
    value: ({ fault }, t) => (fault === null ? t.backups.good : t.backups.damaged),
    width: 30,
  },
  checkedAt: {
    kind: 'instant',
    header: (t) => t.backups.checkedAt,
    value: ({ checkedAt }) => checkedAt,
  },
  name: { kind: 'text', header: (t) => t.backups.file, value: ({ name }) => name, width: 34 },
} as const satisfies Record<string, Column<BackupFile, Messages<'backups'>>>
