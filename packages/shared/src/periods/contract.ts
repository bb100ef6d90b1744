import * as z from 'zod'
import { endpoint } from '../core/endpoint.ts'
import { AsOf, ById, DayText, Line, PointsBelow, Seen, yesOrNo } from '../core/schema.ts'
import { FileById, FileLang, FileParams } from '../core/table-file.ts'
import { roles } from '../users/rules.ts'
import { periodKinds, periodStates } from './rules.ts'

/** Points against the plan below which a project is at risk, and late. */
export const Limits = z
  .strictObject({ atRiskGap: PointsBelow, lateGap: PointsBelow })
  .refine(({ atRiskGap, lateGap }) => lateGap < atRiskGap, {
    error: 'limits-order',
    path: ['lateGap'],
  })

export const Period = z.object({
  /** Readable and for ever: `2014-Q3`. */
  id: z.string(),
  name: z.string(),
  kind: z.enum(periodKinds),
  from: z.string(),
  to: z.string(),
  /** ISO 8601 with offset; the last second that is on time. */
  dueAt: z.string(),
  state: z.enum(periodStates),
  limits: Limits,
  version: z.int(),
})
export type Period = z.infer<typeof Period>

/** A period with what its reports have come to. */
export const PeriodRow = Period.extend({
  counts: z.object({
    total: z.int(),
    todo: z.int(),
    draft: z.int(),
    submitted: z.int(),
    received: z.int(),
    returned: z.int(),
    approved: z.int(),
  }),
  /** What opening it today would ask for: reports, and of how many units; `null` once it has begun. */
  opening: z.object({ reports: z.int(), units: z.int() }).nullable(),
})
export type PeriodRow = z.infer<typeof PeriodRow>

export const PeriodDraft = z
  .strictObject({
    id: z.string().regex(/^[A-Za-z0-9-]{3,20}$/),
    name: Line,
    kind: z.enum(periodKinds),
    from: DayText,
    to: DayText,
    dueOn: DayText,
    /** Absent: those of the period before. */
    limits: Limits.optional(),
  })
  .refine((draft) => draft.from <= draft.to, { error: 'ends-before-start', path: ['to'] })
  .refine((draft) => draft.dueOn >= draft.to, { error: 'due-before-end', path: ['dueOn'] })
export type PeriodDraft = z.infer<typeof PeriodDraft>

/** One unit's standing in a period: who has not reported. */
export const UnitReporting = z.object({
  unitId: z.string(),
  unitName: z.string(),
  total: z.int(),
  sent: z.int(),
  approved: z.int(),
  returned: z.int(),
  missing: z.int(),
  late: z.int(),
})
export type UnitReporting = z.infer<typeof UnitReporting>

export const ReportingFileQuery = z.strictObject({
  onlyOpen: yesOrNo.optional(),
  ...AsOf,
  ...FileLang,
})

export const periods = {
  list: endpoint({
    method: 'GET',
    path: '/api/periods',
    summary: 'All periods, latest first, with the reports in them that the caller may see',
    access: roles,
    response: z.object({ items: z.array(PeriodRow) }),
    kept: true,
  }),
  reporting: endpoint({
    method: 'GET',
    path: '/api/periods/:id/reporting',
    summary: 'Who has reported and who has not, unit by unit',
    access: roles,
    params: ById,
    query: z.strictObject(AsOf),
    response: z.object({ items: z.array(UnitReporting) }),
    kept: true,
  }),
  file: endpoint({
    method: 'GET',
    path: '/api/periods.:format',
    summary: 'The same periods as a spreadsheet (xlsx, csv, ods)',
    access: roles,
    params: FileParams,
    query: z.strictObject(FileLang),
  }),
  reportingFile: endpoint({
    method: 'GET',
    path: '/api/periods/:id/reporting.:format',
    summary: 'Who has reported as a spreadsheet; `onlyOpen`: without units that sent everything',
    access: roles,
    params: FileById,
    query: ReportingFileQuery,
  }),
  create: endpoint({
    method: 'POST',
    path: '/api/periods',
    summary: 'Add a period; it stays closed to reports until it is opened',
    access: ['reviewer'],
    body: PeriodDraft,
    response: Period,
    idempotent: true,
  }),
  setLimits: endpoint({
    method: 'POST',
    path: '/api/periods/:id/limits',
    summary: 'Set how far below plan a project is at risk, and late, in a period not closed yet',
    access: ['reviewer'],
    params: ById,
    body: z.strictObject({ ...Seen.shape, limits: Limits }),
    response: Period,
    idempotent: true,
  }),
  open: endpoint({
    method: 'POST',
    path: '/api/periods/:id/open',
    summary: 'Open a period: every running project gets its report',
    access: ['reviewer'],
    params: ById,
    body: Seen,
    response: Period,
    idempotent: true,
  }),
  close: endpoint({
    method: 'POST',
    path: '/api/periods/:id/close',
    summary: 'Close a period: what was not sent stays unsent',
    access: ['reviewer'],
    params: ById,
    body: Seen,
    response: Period,
    idempotent: true,
  }),
}
