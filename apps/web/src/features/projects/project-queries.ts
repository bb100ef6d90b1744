import { periods } from '@app/shared/periods/contract.ts'
import { programme } from '@app/shared/programme/contract.ts'
import { projects } from '@app/shared/projects/contract.ts'
import { reports } from '@app/shared/reports/contract.ts'
import { units } from '@app/shared/units/contract.ts'
import { query } from '#core/api.ts'

export function unitsQuery(asOf?: string) {
  return query(units.list, { query: { asOf } })
}

export const periodsQuery = query(periods.list, {})

export const programmeQuery = query(programme.get, {})

export function projectQuery(id: string, asOf?: string) {
  return query(projects.get, { params: { id }, query: { asOf } })
}

export function historyQuery(id: string, asOf?: string) {
  return query(projects.history, { params: { id }, query: { asOf } })
}

/** More periods than a term has. */
const whole = '200'

/** What the unit has reported on a project, latest period first. */
export function projectReportsQuery(id: string, asOf?: string) {
  return query(reports.list, { query: { project: id, pageSize: whole, asOf } })
}
