import { reasons } from '@app/shared/reasons/contract.ts'
import { reports } from '@app/shared/reports/contract.ts'
import type { Report } from '@app/shared/reports/model.ts'
import { query } from '#core/api.ts'
import { queryClient } from '#core/query-client.ts'

export function queueQuery(period: string) {
  return query(reports.list, { query: { period, pageSize: '1000' } })
}

export function reportQuery(id: string) {
  return query(reports.get, { params: { id } })
}

export const reasonsQuery = query(reasons.list, {})

/** What the server has just answered, before the whole queue is asked again. */
export function showAnswers(periodId: string, answers: readonly Report[]): void {
  const byId = new Map(answers.map((report) => [report.id, report]))
  queryClient.setQueryData(
    queueQuery(periodId).queryKey,
    (page) => page && { ...page, items: page.items.map((report) => byId.get(report.id) ?? report) },
  )
  for (const report of answers) {
    queryClient.setQueryData(
      reportQuery(report.id).queryKey,
      (detail) => detail && { ...detail, ...report },
    )
  }
}
