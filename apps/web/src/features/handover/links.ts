import type { ReportState } from '@app/shared/reports/rules.ts'
import { paths } from '#paths.ts'

/** The reports behind a figure. */
export function reportsBehind(periodId: string, unitId: string, state: ReportState): string {
  return `${paths.reports()}?${new URLSearchParams({ ky: periodId, dv: unitId, bc: state })}`
}
