import * as z from 'zod'
import { endpoint } from '../core/endpoint.ts'
import { DayText, Paging, pageOf } from '../core/schema.ts'
import { FileLang, FileParams } from '../core/table-file.ts'

export const AuditEntry = z.object({
  id: z.int(),
  at: z.string(),
  actorId: z.string(),
  actorName: z.string(),
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
})
export type AuditEntry = z.infer<typeof AuditEntry>

const AuditFilter = {
  entity: z.string().optional(),
  entityId: z.string().optional(),
  actor: z.string().optional(),
  from: DayText.optional(),
  to: DayText.optional(),
}

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
}
