import type { ReportContent } from '@app/shared/reports/rules.ts'
import type { Point } from './curve.ts'
import type { Quarter } from './quarters.ts'
import type { ReportPen } from './report-pen.ts'

/** One report: whose, when it was asked for, what the unit has to say. */
export interface Assignment {
  readonly pen: ReportPen
  readonly projectId: string
  readonly unitId: string
  readonly quarter: Quarter
  readonly askedAt: number
  readonly point: Point
  readonly content: ReportContent
}
