import * as z from 'zod'
import { endpoint } from '../core/endpoint.ts'
import {
  AsOf,
  ById,
  DayText,
  Line,
  Paging,
  Percent,
  Prose,
  pageOf,
  Reason,
  Seen,
  yesOrNo,
} from '../core/schema.ts'
import { columnsOf, FileById, FileLang, FileParams } from '../core/table-file.ts'
import { tidy } from '../core/text.ts'
import { reportStates } from '../reports/rules.ts'
import { roles } from '../users/rules.ts'
import { Project } from './model.ts'
import { deadlines, kinds, levels, projectStatuses } from './rules.ts'
import { projectColumns } from './sheet.ts'

const Units = z.array(z.string().min(1)).max(60)
/** One line that may be empty. */
const Note = (max: number) => z.string().transform(tidy).pipe(z.string().max(max))

const draftFields = {
  code: Line.pipe(z.string().max(40)),
  title: Line,
  level: z.enum(levels),
  kind: z.enum(kinds),
  /** The one lead unit; every other unit cooperates. */
  unitId: z.string().min(1),
  cooperatingUnitIds: Units,
  officer: Note(200),
  supervisor: Note(200),
  workAreaId: z.string().nullable(),
  foundingDocument: Note(500),
  cityProjectId: z.string().nullable(),
  startsOn: DayText,
  dueOn: DayText.nullable(),
  weight: z.number().positive().max(1000),
  expectedProduct: Prose,
  /** Percent per period id; a period that is not named follows the line from start to due. */
  plan: z.record(z.string(), Percent),
}

const { code, title, level, kind, unitId, startsOn, dueOn, ...furtherFields } = draftFields
const endsAfterStart = (draft: {
  startsOn?: string | undefined
  dueOn?: string | null | undefined
}) => !draft.startsOn || !draft.dueOn || draft.startsOn <= draft.dueOn

export const ProjectDraft = z
  .strictObject({
    ...{ code, title, level, kind, unitId, startsOn, dueOn },
    ...z.strictObject(furtherFields).partial().shape,
  })
  .refine(endsAfterStart, { error: 'ends-before-start', path: ['dueOn'] })
export type ProjectDraft = z.infer<typeof ProjectDraft>

export const ProjectChange = z
  .strictObject({
    ...Seen.shape,
    ...z.strictObject(draftFields).partial().shape,
    /** Must be given when the due day changes. */
    reason: Reason.optional(),
  })
  .refine(endsAfterStart, { error: 'ends-before-start', path: ['dueOn'] })
export type ProjectChange = z.infer<typeof ProjectChange>

export const ProjectDetail = Project.extend({
  cooperatingUnitIds: z.array(z.string()),
  cityProjectId: z.string().nullable(),
  cityProjectTitle: z.string(),
  expectedProduct: z.string(),
  plan: z.record(z.string(), z.number()),
  /** The curve: one point per period of the programme, earliest first. */
  curve: z.array(
    z.object({
      periodId: z.string(),
      periodName: z.string(),
      planned: z.number(),
      /** Approved; `null` where nothing is. */
      actual: z.number().nullable(),
    }),
  ),
  /** Who has been in charge, latest first. */
  officers: z.array(z.object({ name: z.string(), since: z.string() })),
  /** Every change of the due day, latest first. */
  deadlineChanges: z.array(
    z.object({
      at: z.string(),
      by: z.string(),
      from: z.string().nullable(),
      to: z.string().nullable(),
      reason: z.string(),
    }),
  ),
})
export type ProjectDetail = z.infer<typeof ProjectDetail>

export const HistoryEntry = z.object({
  at: z.string(),
  by: z.string(),
  action: z.string(),
  reason: z.string().nullable(),
  version: z.int(),
  changes: z.array(
    z.object({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() }),
  ),
})
export type HistoryEntry = z.infer<typeof HistoryEntry>

/** `late,blocked` → one of these. */
const listOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z
    .string()
    .transform((text) => text.split(','))
    .pipe(z.array(z.enum(values)))

/** The filters of the table, the same for the list and its files. */
export const ProjectFilter = {
  level: z.enum(levels).optional(),
  kind: z.enum(kinds).optional(),
  unit: z
    .string()
    .transform((text) => text.split(','))
    .optional(),
  area: z.string().optional(),
  status: listOf(projectStatuses).optional(),
  deadline: listOf(deadlines).optional(),
  state: listOf(reportStates).optional(),
  /** Judged by the figures up to this period, as the overview of the period is. */
  period: z.string().optional(),
  /** Judged by figures that were sent and not approved yet, too. */
  includeUnapproved: yesOrNo.optional(),
  q: z.string().max(200).optional(),
  sort: z
    .string()
    .regex(/^-?[a-zA-Z]+$/)
    .refine((sort) => Object.hasOwn(projectColumns, sort.replace('-', '')), { error: 'sort' })
    .optional(),
  ...AsOf,
}

export const ProjectQuery = z.strictObject({ ...ProjectFilter, ...Paging })
export type ProjectQuery = z.infer<typeof ProjectQuery>

export const ProjectFileQuery = z.strictObject({
  ...ProjectFilter,
  columns: columnsOf(projectColumns),
  ...FileLang,
})
export type ProjectFileQuery = z.infer<typeof ProjectFileQuery>

const Counts = z.record(z.string(), z.int())

/**
 * Filter name → choice → rows that the choice would show while all other filters stay. A choice that is
 * not named would show none.
 */
export const ProjectFacets = z.object({
  ...{ level: Counts, kind: Counts, unit: Counts, area: Counts },
  ...{ status: Counts, deadline: Counts, state: Counts },
})
export type ProjectFacets = z.infer<typeof ProjectFacets>

const editors = ['reviewer', 'admin'] as const

export const projects = {
  list: endpoint({
    method: 'GET',
    path: '/api/projects',
    summary: 'Projects in the caller’s scope: filtered, sorted, by page',
    access: roles,
    query: ProjectQuery,
    response: pageOf(Project).extend({ facets: ProjectFacets }),
    kept: true,
  }),
  file: endpoint({
    method: 'GET',
    path: '/api/projects.:format',
    summary: 'The same rows as a spreadsheet (xlsx, csv, ods): all of them, never a page',
    access: roles,
    params: FileParams,
    query: ProjectFileQuery,
  }),
  get: endpoint({
    method: 'GET',
    path: '/api/projects/:id',
    summary: 'One project with its curve, officers and deadline changes',
    access: roles,
    params: ById,
    query: z.strictObject(AsOf),
    response: ProjectDetail,
    kept: true,
  }),
  history: endpoint({
    method: 'GET',
    path: '/api/projects/:id/history',
    summary: 'Every change of the project, latest first',
    access: roles,
    params: ById,
    query: z.strictObject(AsOf),
    response: z.object({ items: z.array(HistoryEntry) }),
  }),
  historyFile: endpoint({
    method: 'GET',
    path: '/api/projects/:id/history.:format',
    summary: 'The history of a project as a spreadsheet, a row for each changed field',
    access: roles,
    params: FileById,
    query: z.strictObject({ ...AsOf, ...FileLang }),
  }),
  curveFile: endpoint({
    method: 'GET',
    path: '/api/projects/:id/curve.:format',
    summary: 'The curve of a project as a spreadsheet',
    access: roles,
    params: FileById,
    query: z.strictObject({ ...AsOf, ...FileLang }),
  }),
  create: endpoint({
    method: 'POST',
    path: '/api/projects',
    summary: 'Add a project; it reports in the periods that are open',
    access: editors,
    body: ProjectDraft,
    response: ProjectDetail,
    idempotent: true,
  }),
  change: endpoint({
    method: 'PUT',
    path: '/api/projects/:id',
    summary: 'Change a project; a new due day needs a reason',
    access: editors,
    params: ById,
    body: ProjectChange,
    response: ProjectDetail,
    idempotent: true,
  }),
  pause: halt('pause', 'Pause a project: it does not report until it is resumed'),
  resume: halt('resume', 'Resume a project that was paused or stopped'),
  stop: halt('stop', 'Stop a project for good; its past stays'),
}

function halt<const Verb extends string>(verb: Verb, summary: string) {
  return endpoint({
    method: 'POST',
    path: `/api/projects/:id/${verb}`,
    summary,
    access: editors,
    params: ById,
    body: z.strictObject({ ...Seen.shape, reason: Reason }),
    response: ProjectDetail,
    idempotent: true,
  })
}
