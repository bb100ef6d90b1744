import * as z from 'zod'
import { endpoint } from '../core/endpoint.ts'
import { DayText, highestCount, Paging, pageOf, QueryNumber } from '../core/schema.ts'
import { FileLang, FileParams } from '../core/table-file.ts'
import { roles } from '../users/rules.ts'
import { actionGroups } from './words.ts'

/** One thing that an entry touched, in the words of the office. */
const Touched = z.object({
  entity: z.string(),
  entityId: z.string(),
  name: z.string(),
  changes: z.array(
    z.object({
      field: z.string(),
      label: z.string(),
      before: z.string().nullable(),
      after: z.string().nullable(),
    }),
  ),
})
export type Touched = z.infer<typeof Touched>

export const AuditEntry = z.object({
  id: z.int(),
  /** Its place in the chain; null: it has no seal. */
  number: z.int().nullable(),
  at: z.string(),
  actorId: z.string(),
  actorName: z.string(),
  /** As they stood then; null where no account stands behind it. */
  roles: z.array(z.enum(roles)).nullable(),
  unitName: z.string().nullable(),
  address: z.string().nullable(),
  action: z.string(),
  reason: z.string().nullable(),
  requestId: z.string().nullable(),
  items: z.array(
    z.object({
      entity: z.string(),
      entityId: z.string(),
      version: z.int(),
      fields: z.array(z.string()),
    }),
  ),
  /** In a list only the first ones, without their changes. */
  touched: z.array(Touched),
})
export type AuditEntry = z.infer<typeof AuditEntry>

const AuditFilter = {
  entity: z.string().optional(),
  entityId: z.string().optional(),
  actor: z.string().optional(),
  group: z.enum(actionGroups).optional(),
  /** The unit of the person. */
  unit: z.string().optional(),
  q: z.string().max(200).optional(),
  from: DayText.optional(),
  to: DayText.optional(),
}

const Head = z.strictObject({ number: z.int().min(0).max(highestCount), hash: z.string().max(64) })

export const audit = {
  list: endpoint({
    method: 'GET',
    path: '/api/audit',
    summary: 'Who changed what, when and why; latest first',
    access: ['admin'],
    query: z.strictObject({ ...AuditFilter, ...Paging }),
    response: pageOf(AuditEntry),
  }),
  file: endpoint({
    method: 'GET',
    path: '/api/audit.:format',
    summary: 'The same changes as a spreadsheet: all of them, never a page',
    access: ['admin'],
    params: FileParams,
    query: z.strictObject({ ...AuditFilter, ...FileLang }),
  }),
  entry: endpoint({
    method: 'GET',
    path: '/api/audit/entries/:id',
    summary: 'One entry with all that it changed, before and after, and its seal',
    access: ['admin'],
    params: z.strictObject({ id: QueryNumber }),
    response: AuditEntry.extend({
      seal: z.string().nullable(),
      /** As forms and files print it. */
      code: z.string().nullable(),
    }),
  }),
  verify: endpoint({
    method: 'POST',
    path: '/api/audit/verify',
    summary: 'Follow the chain of seals for a while; go on with `from: head` until `isDone`',
    access: ['admin'],
    body: z.strictObject({ from: Head.nullable() }),
    readsOnly: true,
    response: z.object({
      isDone: z.boolean(),
      isGood: z.boolean(),
      head: Head,
      total: z.int(),
      /** What was found, in a sentence; null while it goes on. */
      text: z.string().nullable(),
    }),
  }),
  code: endpoint({
    method: 'GET',
    path: '/api/audit/codes/:code',
    summary: 'Whether the code on a printed form or in a file agrees with the log',
    access: ['admin'],
    params: z.strictObject({ code: z.string().max(60) }),
    response: z.object({
      isKnown: z.boolean(),
      text: z.string(),
      entryId: z.int().nullable(),
    }),
  }),
}
