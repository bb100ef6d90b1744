import { dayOf } from '@app/shared/core/day.ts'
import { formatDay, formatTime } from '@app/shared/core/format.ts'
import type { Report } from '@app/shared/reports/model.ts'

/**
 * What an officer reads out on the phone: period, unit and minute of the latest sending. It names what
 * the database has and can be told again from it at any time: `2014-Q3/ba-dinh/290914-1005`.
 */
export function receiptCode({
  periodId,
  unitId,
  submittedAt,
}: Pick<Report, 'periodId' | 'unitId' | 'submittedAt'>): string {
  if (submittedAt === null) return `${periodId}/${unitId}`
  const [date = '', month = '', year = ''] = formatDay(dayOf(Date.parse(submittedAt))).split('/')
  const time = formatTime(submittedAt).replace(':', '')
  return `${periodId}/${unitId}/${date}${month}${year.slice(2)}-${time}`
}
