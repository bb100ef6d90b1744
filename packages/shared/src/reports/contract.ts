import * as z from 'zod'
import { endpoint } from '../core/endpoint.ts'
import { Problem } from '../core/problem.ts'
import { AsOf, ById, Paging, Percent, Prose, pageOf, Reason, Seen } from '../core/schema.ts'
import { columnsOf, FileLang, FileParams } from '../core/table-file.ts'
import { claimableStatuses } from '../projects/rules.ts'
import { queueTabs } from '../review/queue.ts'
import { roles } from '../users/rules.ts'
import { Report, ReportContent } from './model.ts'
import { contentFields, reportActions, reportStates } from './rules.ts'
import { reportColumns } from './sheet.ts'
import { workTables } from './work.ts'
import { WorkbookComparison } from './workbook-model.ts'

/** One step in a report's life: a sending, a return with its reason, an approval. All are kept. */
export const Round = z.object({
  action: z.enum(reportActions),
  at: z.string(),
  by: z.string(),
  reason: z.string().nullable(),
  fields: z.array(z.object({ field: z.enum(contentFields), reason: z.string() })),
  version: z.int(),
})
export type Round = z.infer<typeof Round>

export const ReportDetail = Report.extend({
  /** The latest earlier report that was approved, as it was approved, to read beside this one. */
  previous: ReportContent.extend({ periodId: z.string(), periodName: z.string() }).nullable(),
  /** Approved percent of the last six periods, this one included, earliest first. */
  series: z.array(
    z.object({ periodName: z.string(), planned: z.number(), percent: z.number().nullable() }),
  ),
  /** What it said when it was sent the time before: what a mended report is read against. */
  lastSent: ReportContent.extend({ at: z.string(), by: z.string() }).nullable(),
  /** While the unit writes: who typed another percent over a colleague's "Giữ nguyên kỳ trước", and when. */
  keepingEnded: z.object({ setBy: z.string(), by: z.string(), at: z.string() }).nullable(),
  rounds: z.array(Round),
  projectDueOn: z.string().nullable(),
})
export type ReportDetail = z.infer<typeof ReportDetail>

/** Any of the report's own fields; what is not named stays. An empty percent is `null`, never 0. */
export const ReportDraft = z.strictObject({
  ...Seen.shape,
  percent: Percent.nullable().optional(),
  status: z.enum(claimableStatuses).nullable().optional(),
  decreaseReason: Prose.optional(),
  results: Prose.optional(),
  shortcomings: Prose.optional(),
  difficulties: Prose.optional(),
  causesObjective: Prose.optional(),
  causesSubjective: Prose.optional(),
  nextSteps: Prose.optional(),
  proposals: Prose.optional(),
  /** `true` also takes the last approved percent; a percent that differs from it ends it. */
  keepsPrevious: z.boolean().optional(),
  difficultiesSettled: z.boolean().nullable().optional(),
})
export type ReportDraft = z.infer<typeof ReportDraft>

const ReasonBody = z.strictObject({
  ...Seen.shape,
  reason: Reason,
  fields: z
    .array(z.strictObject({ field: z.enum(contentFields), reason: Reason }))
    .max(contentFields.length)
    .optional(),
})

const Several = z.strictObject({
  items: z
    .array(z.strictObject({ id: z.string(), ...Seen.shape }))
    .min(1)
    .max(600),
})

/** One answer per report; what is refused says why, the rest is done. */
const SeveralAnswers = z.object({
  items: z.array(
    z.object({ id: z.string(), report: Report.nullable(), problem: Problem.nullable() }),
  ),
})
export type SeveralAnswers = z.infer<typeof SeveralAnswers>

/** Larger workbooks are none that were downloaded here. */
const workbookBytes = 10 * 1024 * 1024

/** What was chosen of a filled workbook: drafts that are written all or none, then sent where that is wanted. */
const WorkbookChoice = z.strictObject({
  items: z
    .array(z.strictObject({ id: z.string(), ...ReportDraft.shape }))
    .min(1)
    .max(600)
    .refine((items) => new Set(items.map(({ id }) => id)).size === items.length, {
      error: 'twice',
    }),
  submit: z.boolean(),
})
export type WorkbookChoice = z.infer<typeof WorkbookChoice>

export const ReportFilter = {
  period: z.string().optional(),
  unit: z
    .string()
    .transform((text) => text.split(','))
    .optional(),
  project: z.string().optional(),
  state: z
    .string()
    .transform((text) => text.split(','))
    .pipe(z.array(z.enum(reportStates)))
    .optional(),
  q: z.string().max(200).optional(),
  sort: z
    .string()
    .regex(/^-?[a-zA-Z]+$/)
    .refine((sort) => Object.hasOwn(reportColumns, sort.replace('-', '')), { error: 'sort' })
    .optional(),
  ...AsOf,
}

export const ReportQuery = z.strictObject({ ...ReportFilter, ...Paging })
export type ReportQuery = z.infer<typeof ReportQuery>

export const ReportFileQuery = z.strictObject({
  ...ReportFilter,
  /** A tab of the queue of those who review, as of today. */
  queue: z.enum(queueTabs).optional(),
  /** A table of the unit's own work: it gives the file its words and its way back. */
  work: z.enum(workTables).optional(),
  /** Of the rows asked for, these: a group on screen keeps its rows while they are worked on. */
  only: z
    .string()
    .transform((text) => text.split(','))
    .optional(),
  columns: columnsOf(reportColumns),
  ...FileLang,
})
export type ReportFileQuery = z.infer<typeof ReportFileQuery>

const unitSide = ['officer', 'unit-leader'] as const
const citySide = ['reviewer'] as const

export const reports = {
  list: endpoint({
    method: 'GET',
    path: '/api/reports',
    summary: 'Reports in the caller’s scope, by unit and project code',
    access: roles,
    query: ReportQuery,
    response: pageOf(Report),
    kept: true,
  }),
  file: endpoint({
    method: 'GET',
    path: '/api/reports.:format',
    summary: 'The same rows as a spreadsheet (xlsx, csv, ods): all of them, never a page',
    access: roles,
    params: FileParams,
    query: ReportFileQuery,
  }),
  get: endpoint({
    method: 'GET',
    path: '/api/reports/:id',
    summary: 'One report beside its previous period, with plan, flags and every round',
    access: roles,
    params: ById,
    response: ReportDetail,
    kept: true,
  }),
  save: endpoint({
    method: 'PUT',
    path: '/api/reports/:id',
    summary: 'Save a draft',
    access: unitSide,
    params: ById,
    body: ReportDraft,
    response: Report,
  }),
  sign: step(
    'sign',
    'Sign a report as the unit’s leader, before it is sent',
    ['unit-leader'],
    Seen,
  ),
  submit: step('submit', 'Send a report to the city committee', unitSide, Seen),
  recall: step('recall', 'Take back a report that the city has not received', unitSide, Seen),
  receive: step('receive', 'Receive a report: the unit can no longer take it back', citySide, Seen),
  return: step('return', 'Return a report with the reason', citySide, ReasonBody),
  approve: step('approve', 'Approve a report: its figures become official', citySide, Seen),
  hold: endpoint({
    method: 'POST',
    path: '/api/reports/:id/hold',
    summary: 'Open a report for review: for 30 minutes the unit cannot take it back',
    access: citySide,
    params: ById,
    /** `null` where there is nothing to hold. */
    response: z.object({ until: z.string().nullable() }),
    repeatable: true,
  }),
  reopen: step(
    'reopen',
    'Reopen an approved report; its figures stay official',
    citySide,
    ReasonBody,
  ),
  signSeveral: several('sign', 'Sign several reports', ['unit-leader']),
  submitSeveral: several('submit', 'Send several reports', unitSide),
  workbook: endpoint({
    method: 'GET',
    path: '/api/reports/workbook.xlsx',
    summary: 'The own unit’s reports of a period as a workbook to be filled without a line',
    access: unitSide,
    query: z.strictObject({ period: z.string(), lang: z.enum(['vi', 'en']).optional() }),
  }),
  compareWorkbook: endpoint({
    method: 'POST',
    path: '/api/reports/workbook',
    summary: 'What a filled workbook would change, cell by cell; nothing is written',
    access: unitSide,
    query: z.strictObject({ period: z.string() }),
    upload: { maxBytes: workbookBytes },
    response: WorkbookComparison,
  }),
  applyWorkbook: endpoint({
    method: 'POST',
    path: '/api/reports/workbook/apply',
    summary:
      'Write drafts, all or none, and send them where wanted; each sending is answered for itself',
    access: unitSide,
    body: WorkbookChoice,
    maxBodyBytes: workbookBytes,
    response: SeveralAnswers,
    idempotent: true,
  }),
  approveSeveral: several('approve', 'Approve several reports', citySide),
  unapproveSeveral: several(
    'unapprove',
    'Take back one’s own approvals: the reports wait for review as before',
    citySide,
  ),
}

function several<const Verb extends string, const Access extends readonly (typeof roles)[number][]>(
  verb: Verb,
  summary: string,
  access: Access,
) {
  return endpoint({
    method: 'POST',
    path: `/api/reports/${verb}`,
    summary: `${summary}; each is answered for itself`,
    access,
    body: Several,
    response: SeveralAnswers,
    idempotent: true,
  })
}

function step<
  const Verb extends string,
  const Access extends readonly (typeof roles)[number][],
  Body extends z.core.$ZodType,
>(verb: Verb, summary: string, access: Access, body: Body) {
  return endpoint({
    method: 'POST',
    path: `/api/reports/:id/${verb}`,
    summary,
    access,
    params: ById,
    body,
    response: Report,
    idempotent: true,
  })
}
