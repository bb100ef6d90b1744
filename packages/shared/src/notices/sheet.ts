import type { Column } from '../core/sheet.ts'
import type { Messages } from '../i18n/messages.ts'
import type { Reminder } from './contract.ts'

/** The columns of the reminders that units got in a period. */
export const reminderColumns = {
  unitName: {
    kind: 'text',
    header: (t) => t.overview.completeness.unit,
    value: (reminder) => reminder.unitName,
    width: 28,
  },
  at: { kind: 'instant', header: (t) => t.notices.log.time, value: (reminder) => reminder.at },
  by: {
    kind: 'text',
    header: (t) => t.notices.log.by,
    value: (reminder) => reminder.by,
    width: 24,
  },
  count: {
    kind: 'number',
    header: (t) => t.notices.log.missing,
    value: (reminder) => reminder.count,
  },
} as const satisfies Record<string, Column<Reminder, Messages>>
