import type { Column } from '../core/sheet.ts'
import type { Messages } from '../i18n/messages.ts'
import { gapBetween } from './rules.ts'

/** A point of the curve of a project or of the programme. */
export interface CurveRow {
  readonly periodName: string
  readonly planned: number
  /** `null` where nothing counts yet. */
  readonly actual: number | null
  /** Part of it is not approved. */
  readonly provisional?: boolean | undefined
}

/** The columns of a curve's numbers. */
export const curveColumns = {
  periodName: {
    kind: 'text',
    header: (t) => t.shell.chart.period,
    value: ({ periodName, provisional }, t) =>
      provisional ? `${periodName} (${t.shell.chart.provisional})` : periodName,
    width: 24,
  },
  planned: { kind: 'percent', header: (t) => t.project.planned, value: (point) => point.planned },
  actual: { kind: 'percent', header: (t) => t.project.percent, value: (point) => point.actual },
  gap: {
    kind: 'points',
    header: (t) => t.project.gap,
    value: ({ planned, actual }) => gapBetween(actual, planned),
  },
} as const satisfies Record<string, Column<CurveRow, Messages>>
