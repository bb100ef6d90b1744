import { addDays, dayOf, daysBetween } from '@app/shared/core/day.ts'
import type { Period, PeriodDraft } from '@app/shared/periods/contract.ts'
import { byTime, quarterName } from '@app/shared/periods/rules.ts'

/**
 * The quarter after the latest period, due as many days after its end as that one was. Everything can
 * be changed before it is added.
 */
export function proposePeriod(periods: readonly Period[], today: string): PeriodDraft {
  const inOrder = [...periods].sort(byTime)
  const last = inOrder.findLast(({ kind }) => kind === 'quarter') ?? inOrder.at(-1)
  const grace = last ? daysBetween(last.to, dayOf(Date.parse(last.dueAt))) : usualGrace
  const start = last ? addDays(last.to, 1) : `${today.slice(0, 4)}-01-01`
  return quarterFrom(start, grace)
}

/** Days between the end of a period and its deadline, where there is none to go by. */
const usualGrace = 5
const quarterEnds = ['03-31', '06-30', '09-30', '12-31'] as const

function quarterFrom(start: string, grace: number): PeriodDraft {
  const year = Number(start.slice(0, 4))
  const place = Math.floor((Number(start.slice(5, 7)) - 1) / 3)
  const to = `${year}-${quarterEnds[place] ?? quarterEnds[3]}`
  return {
    id: `${year}-Q${place + 1}`,
    name: quarterName(year, place + 1),
    kind: 'quarter',
    ...{ from: start, to },
    dueOn: addDays(to, grace),
  }
}
