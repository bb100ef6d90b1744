import * as z from 'zod'
import { reportStates } from '../reports/rules.ts'
import { deadlines, kinds, levels, projectStatuses, runStates } from './rules.ts'

/** One row of the projects table, judged for a day. */
export const Project = z.object({
  /** Made from the code when the project is added, then for ever: `bd-07`. */
  id: z.string(),
  code: z.string(),
  title: z.string(),
  level: z.enum(levels),
  kind: z.enum(kinds),
  unitId: z.string(),
  unitName: z.string(),
  cooperatingUnits: z.string(),
  officer: z.string(),
  supervisor: z.string(),
  workAreaId: z.string().nullable(),
  workAreaName: z.string(),
  foundingDocument: z.string(),
  cityProjectCode: z.string(),
  startsOn: z.string(),
  dueOn: z.string().nullable(),
  /** How often the due day was put off. */
  extensions: z.int(),
  weight: z.number(),
  runState: z.enum(runStates),
  /** Approved, 0 to 100; `null` while nothing is approved. */
  percent: z.number().nullable(),
  /** The period the approved figure comes from. */
  figurePeriodId: z.string().nullable(),
  figurePeriodName: z.string(),
  /** What should be reached at the reference period (`referencePeriod`). */
  plannedPercent: z.number(),
  /** Points above (+) or below (−) plan; a project without a figure stands at 0. */
  gap: z.number(),
  status: z.enum(projectStatuses),
  deadline: z.enum(deadlines),
  /** Of the open period's report, if there is one. */
  reportId: z.string().nullable(),
  reportState: z.enum(reportStates).nullable(),
  /** A sample title, not a fact. */
  sample: z.boolean(),
  version: z.int(),
})
export type Project = z.infer<typeof Project>
