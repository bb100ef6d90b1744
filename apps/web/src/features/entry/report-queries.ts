import type { InputOf } from '@app/shared/core/endpoint.ts'
import { periods } from '@app/shared/periods/contract.ts'
import { reports } from '@app/shared/reports/contract.ts'
import { units } from '@app/shared/units/contract.ts'
import { query } from '#core/api.ts'

/** More than any unit leads. */
const whole = '1000'

export function reportQuery(id: string) {
  return query(reports.get, { params: { id } })
}

/** All reports of one unit in one period, in the order of the projects' codes. */
export function ownReportsQuery(periodId: string, unitId: string) {
  return query(reports.list, { query: { period: periodId, unit: unitId, pageSize: whole } })
}

export type ReportListQuery = InputOf<typeof reports.list>['query']

export function reportListQuery(asked: ReportListQuery) {
  return query(reports.list, { query: asked })
}

export const periodsQuery = query(periods.list, {})

export function unitsQuery(asOf: string | undefined) {
  return query(units.list, { query: { asOf } })
}
