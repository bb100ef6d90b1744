import * as z from 'zod'
import { endpoint } from '../core/endpoint.ts'
import { AsOf, yesOrNo } from '../core/schema.ts'
import { FileLang, FileParams } from '../core/table-file.ts'
import { deadlines, projectStatuses } from '../projects/rules.ts'
import { unitKinds } from '../units/rules.ts'
import { roles } from '../users/rules.ts'

export const sentenceKeys = ['progress', 'reporting', 'trouble', 'change', 'todo'] as const

const Mean = {
  /** Weighted mean of official percent; `null` for no projects. */
  percent: z.number().nullable(),
  plannedPercent: z.number().nullable(),
  gap: z.number().nullable(),
}

export const UnitStanding = z.object({
  unitId: z.string(),
  unitName: z.string(),
  shortName: z.string(),
  kind: z.enum(unitKinds),
  total: z.int(),
  ...Mean,
  /** Adds up to `total`. */
  statuses: z.record(z.enum(projectStatuses), z.int()),
})
export type UnitStanding = z.infer<typeof UnitStanding>

export const Overview = z.object({
  asOf: z.string(),
  /** The period asked for, else the latest one opened. */
  period: z.object({ id: z.string(), name: z.string(), dueAt: z.string() }).nullable(),
  includeUnapproved: z.boolean(),
  /** How many reports stand behind the figures of the period. */
  basedOn: z.object({ counted: z.int(), of: z.int() }),
  /** Five sentences, in the language of the request; each opens the list behind it. */
  sentences: z.array(z.object({ key: z.enum(sentenceKeys), text: z.string(), detail: z.string() })),
  totals: z.object({
    projects: z.int(),
    city: z.int(),
    district: z.int(),
    ...Mean,
    /** Points gained since the period before. */
    gapChange: z.number().nullable(),
    /** With reports in the period; complete: all of them sent; overdue: one never sent in time. */
    units: z.int(),
    unitsComplete: z.int(),
    unitsOverdue: z.int(),
    /** Sent in the period and neither approved nor returned. */
    awaitingReview: z.int(),
    /** Projects whose status rose or fell since the period before (`statusRank`). */
    better: z.int(),
    worse: z.int(),
  }),
  byStatus: z.array(z.object({ status: z.enum(projectStatuses), count: z.int() })),
  byDeadline: z.array(z.object({ deadline: z.enum(deadlines), count: z.int() })),
  byUnit: z.array(UnitStanding),
  /** The S-curve, one point per period of the programme, earliest first. */
  trend: z.array(
    z.object({
      periodId: z.string(),
      periodName: z.string(),
      planned: z.number(),
      /** `null` while the reports of the period are still to come. */
      actual: z.number().nullable(),
      /** Part of it is not approved. */
      provisional: z.boolean(),
    }),
  ),
})
export type Overview = z.infer<typeof Overview>

/** Points above or below plan for each unit and period. */
export const Heatmap = z.object({
  asOf: z.string(),
  includeUnapproved: z.boolean(),
  /** Those of the programme's usual kind, up to the period asked for, earliest first. */
  periods: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      /** Its deadline has passed: who has not reported is measured all the same. */
      isDue: z.boolean(),
    }),
  ),
  rows: z.array(
    z.object({
      unitId: z.string(),
      unitName: z.string(),
      shortName: z.string(),
      kind: z.enum(unitKinds),
      validFrom: z.string().nullable(),
      validTo: z.string().nullable(),
      cells: z.array(
        z.object({
          periodId: z.string(),
          /** Reports of the unit in the period; 0: it did not lead projects then. */
          total: z.int(),
          /** `null`: no projects, no figure up to this period, or none in one that is not due. */
          gap: z.number().nullable(),
          /** Never sent, although the deadline has passed. */
          missing: z.int(),
          /** Officially blocked in this period. */
          blocked: z.int(),
        }),
      ),
    }),
  ),
})
export type Heatmap = z.infer<typeof Heatmap>

const OverviewFilter = {
  period: z.string().optional(),
  includeUnapproved: yesOrNo.optional(),
  ...AsOf,
}
const OverviewQuery = z.strictObject(OverviewFilter)
export const OverviewFileQuery = z.strictObject({ ...OverviewFilter, ...FileLang })
export type OverviewFileQuery = z.infer<typeof OverviewFileQuery>

export const HeatmapFileQuery = z.strictObject({
  ...OverviewFilter,
  /** Furthest below plan first; else by name. */
  byGap: yesOrNo.optional(),
  kind: z.enum(unitKinds).optional(),
  ...FileLang,
})
export type HeatmapFileQuery = z.infer<typeof HeatmapFileQuery>

export const overview = {
  get: endpoint({
    method: 'GET',
    path: '/api/overview',
    summary: 'Where the programme stands: sentences, totals, by status, by unit, trend',
    access: roles,
    query: OverviewQuery,
    response: Overview,
    kept: true,
  }),
  heatmap: endpoint({
    method: 'GET',
    path: '/api/overview/heatmap',
    summary: 'Every unit over the periods: points above or below plan',
    access: roles,
    query: OverviewQuery,
    response: Heatmap,
    kept: true,
  }),
  heatmapFile: endpoint({
    method: 'GET',
    path: '/api/overview/heatmap.:format',
    summary: 'The table of units by periods as a spreadsheet, in the order on screen',
    access: roles,
    params: FileParams,
    query: HeatmapFileQuery,
  }),
  unitsFile: figureFile('units', 'Units with their projects by status'),
  trendFile: figureFile('trend', 'The curve of the programme'),
  countsFile: figureFile('counts', 'Projects by status and by due day'),
}

function figureFile<const Name extends string>(name: Name, what: string) {
  return endpoint({
    method: 'GET',
    path: `/api/overview/${name}.:format`,
    summary: `${what}, as a spreadsheet (xlsx, csv, ods)`,
    access: roles,
    params: FileParams,
    query: OverviewFileQuery,
  })
}
