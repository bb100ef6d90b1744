import * as z from 'zod'
import { DrawnSheet } from '../core/drawn-sheet.ts'
import { endpoint } from '../core/endpoint.ts'
import { ById, DayText, Reason, Seen, yesOrNo } from '../core/schema.ts'
import { FileById, FileLang } from '../core/table-file.ts'
import { runStates } from '../projects/rules.ts'
import { Account } from '../users/model.ts'
import { HandoverRow } from './sheet.ts'

const HeldProject = z.object({
  ...{ id: z.string(), code: z.string(), title: z.string(), version: z.int() },
  officer: z.string(),
  runState: z.enum(runStates),
  /** The officer in charge has the name of this account. */
  isHis: z.boolean(),
})
export type HeldProject = z.infer<typeof HeldProject>

const OpenReport = z.object({
  ...{ id: z.string(), periodId: z.string(), projectCode: z.string(), projectTitle: z.string() },
  state: z.enum(['todo', 'draft', 'returned']),
  returnReason: z.string(),
})
export type OpenReport = z.infer<typeof OpenReport>

const HeldFeed = z.object({ id: z.string(), name: z.string(), expiresAt: z.string() })

/** Somebody of the same unit. */
const Successor = Account.pick({ id: true, name: true, username: true, version: true })
export type Successor = z.infer<typeof Successor>

export const Holdings = z.object({
  account: Account.extend({ unitName: z.string().nullable() }),
  /** His first, each in the order of codes. */
  projects: z.array(HeldProject),
  /** Those that are open, with what the unit has not sent in them. */
  periods: z.array(z.object({ id: z.string(), name: z.string(), dueAt: z.string() })),
  reports: z.array(OpenReport),
  feeds: z.array(HeldFeed),
  sessions: z.int(),
  successors: z.array(Successor),
  /** Earlier handovers, latest first. */
  records: z.array(z.object({ id: z.int(), on: z.string(), successor: z.string() })),
})
export type Holdings = z.infer<typeof Holdings>

/** `a,b,c` */
const Ids = z
  .string()
  .max(8000)
  .transform((text) => text.split(',').filter(Boolean))

/** What somebody has chosen so far and not done yet. */
const PlanQuery = z.strictObject({
  successor: z.string().max(120).optional(),
  projects: Ids.optional(),
  close: yesOrNo.optional(),
  ...FileLang,
})
export type PlanQuery = z.infer<typeof PlanQuery>

const SeenRow = z.strictObject({ ...ById.shape, ...Seen.shape })

export const HandoverDraft = z.strictObject({
  ...Seen.shape,
  successor: SeenRow,
  /** The day that the record bears. */
  on: DayText,
  reason: Reason,
  projects: z.array(SeenRow).max(1000),
  /** The account of who leaves is closed, too. */
  close: z.boolean(),
})
export type HandoverDraft = z.infer<typeof HandoverDraft>

export const HandoverRecord = z.object({
  /** That of its entry in the log. */
  id: z.int(),
  at: z.string(),
  by: z.string(),
  on: z.string(),
  reason: z.string(),
  leaver: z.object({ id: z.string(), name: z.string(), username: z.string() }),
  successor: z.object({ id: z.string(), name: z.string(), username: z.string() }),
  rows: z.array(HandoverRow),
  /** To be printed and signed. */
  sheet: DrawnSheet,
})
export type HandoverRecord = z.infer<typeof HandoverRecord>

export const handover = {
  get: endpoint({
    method: 'GET',
    path: '/api/users/:id/handover',
    summary: 'What somebody holds who is about to leave, and who could take over',
    access: ['admin'],
    params: ById,
    response: Holdings,
  }),
  file: endpoint({
    method: 'GET',
    path: '/api/users/:id/handover.:format',
    summary: 'The same as a spreadsheet, with what would become of it',
    access: ['admin'],
    params: FileById,
    query: PlanQuery,
  }),
  make: endpoint({
    method: 'POST',
    path: '/api/users/:id/handover',
    summary:
      'Hand over: projects get another officer in charge, live links and sessions end, the account may close',
    access: ['admin'],
    fresh: true,
    params: ById,
    body: HandoverDraft,
    response: HandoverRecord,
    idempotent: true,
  }),
  record: endpoint({
    method: 'GET',
    path: '/api/handovers/:id',
    summary: 'The record of a handover, also as a sheet to sign',
    access: ['admin'],
    params: ById,
    response: HandoverRecord,
  }),
  recordFile: endpoint({
    method: 'GET',
    path: '/api/handovers/:id/rows.:format',
    summary: 'The rows of a handover’s record as a spreadsheet',
    access: ['admin'],
    params: FileById,
    query: z.strictObject(FileLang),
  }),
}
