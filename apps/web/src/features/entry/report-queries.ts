import type { InputOf } from '@app/shared/core/endpoint.ts'
import { periods } from '@app/shared/periods/contract.ts'
import { reports } from '@app/shared/reports/contract.ts'
import { units } from '@app/shared/units/contract.ts'
import { query } from '#core/api.ts'

export function reportQuery(id: string) {
  return query(reports.get, { params: { id } })
}

export type ReportListQuery = InputOf<typeof reports.list>['query']

export function reportListQuery(asked: ReportListQuery) {
  return query(reports.list, { query: asked })
}

export const periodsQuery = query(periods.list, {})

export function unitsQuery(asOf: string | undefined) {
  return query(units.list, { query: { asOf } })
}
