import * as z from 'zod'
import { projectStatuses } from '../projects/rules.ts'
import { flagCodes } from './flags.ts'
import { reportActions, reportStates, signatures } from './rules.ts'

export const ReportContent = z.object({
  percent: z.number().nullable(),
  status: z.enum(projectStatuses).nullable(),
  decreaseReason: z.string(),
  results: z.string(),
  shortcomings: z.string(),
  difficulties: z.string(),
  causesObjective: z.string(),
  causesSubjective: z.string(),
  nextSteps: z.string(),
  proposals: z.string(),
  keepsPrevious: z.boolean(),
  difficultiesSettled: z.boolean().nullable(),
})

export const Flag = z.object({ code: z.enum(flagCodes), amount: z.number().nullable() })

export const Report = ReportContent.extend({
  id: z.string(),
  projectId: z.string(),
  projectCode: z.string(),
  projectTitle: z.string(),
  periodId: z.string(),
  periodName: z.string(),
  /** The lead unit when the period opened: it keeps the report when units change. */
  unitId: z.string(),
  unitName: z.string(),
  state: z.enum(reportStates),
  /** Approved, of the latest earlier period of the same kind that has a figure. */
  previousPercent: z.number().nullable(),
  plannedPercent: z.number(),
  /** Points against the plan below which the period calls a project at risk, and late. */
  limits: z.object({ atRiskGap: z.number(), lateGap: z.number() }),
  dueAt: z.string(),
  submittedAt: z.string().nullable(),
  submittedBy: z.string().nullable(),
  /** `null` until it was sent. */
  onTime: z.boolean().nullable(),
  approvedAt: z.string().nullable(),
  approvedBy: z.string().nullable(),
  /** The figure that counts officially; it stays while a reopened report is being mended. */
  officialPercent: z.number().nullable(),
  /** Why the city sent it back, while it is with the unit. */
  returnReason: z.string().nullable(),
  signature: z.enum(signatures),
  signedBy: z.string().nullable(),
  savedAt: z.string(),
  savedBy: z.string(),
  flags: z.array(Flag),
  allowedActions: z.array(z.enum(reportActions)),
  version: z.int(),
})
export type Report = z.infer<typeof Report>
