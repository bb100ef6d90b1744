import { reports } from '@app/shared/reports/contract.ts'
import { query } from '#core/api.ts'
import { load } from '#core/load.ts'
import { queryClient } from '#core/query-client.ts'
import { sessionQuery } from '#core/session.tsx'

/** More than any unit leads. */
const whole = '1000'

/** All reports of one unit in one period, in the order of the projects' codes. */
export function ownReportsQuery(periodId: string, unitId: string) {
  return query(reports.list, { query: { period: periodId, unit: unitId, pageSize: whole } })
}

/** For loaders: what the unit of the person signed in reports in these periods; of nobody's unit nothing. */
export async function loadOwnReports(...periodIds: readonly string[]) {
  const session = await queryClient.ensureQueryData(sessionQuery)
  const unitId = session?.unit?.id
  if (unitId === undefined) return []
  const pages = await Promise.all(periodIds.map((id) => load(ownReportsQuery(id, unitId))))
  return pages.flatMap(({ items }) => items)
}
