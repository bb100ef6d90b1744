import * as z from 'zod'
import { endpoint } from '../core/endpoint.ts'
import { AsOf, ById, highestCount, Paging, pageOf } from '../core/schema.ts'
import { FileById, FileLang } from '../core/table-file.ts'
import { cityRoles, roles } from '../users/rules.ts'
import { noticeKinds } from './rules.ts'

export const Notice = z.object({
  id: z.int(),
  kind: z.enum(noticeKinds),
  /** `null` where it speaks of no period. */
  periodId: z.string().nullable(),
  periodName: z.string().nullable(),
  /** Of one report; `null` where it speaks of several. */
  reportId: z.string().nullable(),
  projectCode: z.string().nullable(),
  projectTitle: z.string().nullable(),
  /** Who caused it; of a handover, whose work it was. */
  by: z.string(),
  /** Reports it speaks of; of a handover, projects. */
  count: z.int(),
  /** Where somebody signed in from. */
  address: z.string().nullable(),
  at: z.string(),
  readAt: z.string().nullable(),
})
export type Notice = z.infer<typeof Notice>

/** What came of reminding one unit. */
export const ReminderAnswer = z.object({
  unitId: z.string(),
  /** `false`: nothing is missing (`count` 0), or nobody is there to be told (`accounts` 0). */
  reminded: z.boolean(),
  /** Reports that were never sent. */
  count: z.int(),
  /** People who were told. */
  accounts: z.int(),
})
export type ReminderAnswer = z.infer<typeof ReminderAnswer>

export const Reminder = z.object({
  unitId: z.string(),
  unitName: z.string(),
  at: z.string(),
  by: z.string(),
  /** Reports that were missing then. */
  count: z.int(),
})
export type Reminder = z.infer<typeof Reminder>

export const notices = {
  list: endpoint({
    method: 'GET',
    path: '/api/notices',
    summary: 'What the caller has been told, latest first, and how much of it is unread',
    access: roles,
    query: z.strictObject(Paging),
    response: pageOf(Notice).extend({ unread: z.int() }),
  }),
  read: endpoint({
    method: 'POST',
    path: '/api/notices/read',
    summary: 'Mark the caller’s notices as read, up to and including this one',
    access: roles,
    body: z.strictObject({ upTo: z.int().min(1).max(highestCount) }),
    response: z.object({ unread: z.int() }),
    repeatable: true,
  }),
  remind: endpoint({
    method: 'POST',
    path: '/api/periods/:id/remind',
    summary: 'Remind units of the reports they have not sent; each is answered for itself',
    access: ['reviewer'],
    params: ById,
    body: z.strictObject({ unitIds: z.array(z.string().min(1).max(120)).min(1).max(200) }),
    response: z.object({ items: z.array(ReminderAnswer) }),
    idempotent: true,
  }),
  reminders: endpoint({
    method: 'GET',
    path: '/api/periods/:id/reminders',
    summary: 'Which unit was reminded, when and by whom; latest first',
    access: cityRoles,
    params: ById,
    response: z.object({ items: z.array(Reminder) }),
    kept: true,
  }),
  remindersFile: endpoint({
    method: 'GET',
    path: '/api/periods/:id/reminders.:format',
    summary: 'The reminders of a period, or of one unit in it, as a spreadsheet',
    access: cityRoles,
    params: FileById,
    query: z.strictObject({ unit: z.string().optional(), ...AsOf, ...FileLang }),
  }),
}
