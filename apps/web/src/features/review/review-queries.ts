import { reports } from '@app/shared/reports/contract.ts'
import { query } from '#core/api.ts'

export function queueQuery(period: string) {
  return query(reports.list, { query: { period, pageSize: '1000' } })
}

export function reportQuery(id: string) {
  return query(reports.get, { params: { id } })
}
