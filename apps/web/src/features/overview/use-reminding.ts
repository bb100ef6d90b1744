import { dayOf } from '@app/shared/core/day.ts'
import { notices, type Reminder } from '@app/shared/notices/contract.ts'
import { isDue } from '@app/shared/notices/rules.ts'
import type { UnitReporting } from '@app/shared/periods/contract.ts'
import type { PeriodState } from '@app/shared/periods/rules.ts'
import { cityRoles, hasRole } from '@app/shared/users/rules.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { query } from '#core/api.ts'
import { useSession } from '#core/session.tsx'
import { useWords } from '#core/words.tsx'
import { useAsOf } from '#parts/url-state.ts'
import type { Selection } from '#ui/table-column.ts'

export interface ReportingPeriod {
  readonly id: string
  readonly name: string
  readonly state: PeriodState
}

/** By unit, latest first, up to the day asked about; `null` for units, who do not see it. */
export type ReminderLog = ReadonlyMap<string, readonly Reminder[]>

export function useReminderLog(periodId: string) {
  const { person } = useSession()
  const asOf = useAsOf()
  const maySee = hasRole(person, ...cityRoles)
  const { data, error } = useQuery({
    ...query(notices.reminders, { params: { id: periodId } }),
    enabled: maySee,
  })
  const known = (data?.items ?? []).filter(
    ({ at }) => asOf === undefined || dayOf(Date.parse(at)) <= asOf,
  )
  const log: ReminderLog | null = maySee ? Map.groupBy(known, ({ unitId }) => unitId) : null
  return { log, error, isPending: maySee && !data && !error }
}

interface Asked {
  period: ReportingPeriod
  rows: readonly UnitReporting[]
  log: ReminderLog | null
}

export interface Reminding {
  readonly selection: Selection<UnitReporting> | undefined
  readonly chosen: readonly UnitReporting[]
  /** Why nobody can be reminded now. */
  readonly blockedBy: string | null
  readonly startAgain: () => void
}

/**
 * Which units a reviewer is about to remind: at first all that owe something and were not reminded
 * today, so that reminding them is one press and its confirmation. `null` for everybody else.
 */
export function useReminding({ period, rows, log }: Asked): Reminding | null {
  const { person, today } = useSession()
  const { remind: words } = useWords().notices
  const isPast = useAsOf() !== undefined
  const [picked, setPicked] = useState<ReadonlySet<string> | null>(null)
  if (!hasRole(person, 'reviewer')) return null
  const due = rows.filter(isDue)
  const isFresh = ({ unitId }: UnitReporting) =>
    !log?.get(unitId)?.some(({ at }) => dayOf(Date.parse(at)) === today)
  const chosen = due.filter((row) => (picked ? picked.has(row.unitId) : isFresh(row)))
  const startAgain = () => setPicked(null)
  const off = whyNever()
  if (off) return { chosen: [], blockedBy: off, startAgain, selection: undefined }
  const whyNone = picked ? words.noneChosen : words.remindedToday
  return {
    ...{ chosen, startAgain },
    blockedBy: chosen.length > 0 ? null : whyNone,
    selection: {
      selected: new Set(chosen.map(({ unitId }) => unitId)),
      onChange: setPicked,
      labelOf: ({ unitName }) => unitName,
      blockedBy: (row) => (isDue(row) ? null : words.complete),
    },
  }

  /** Whatever is chosen. */
  function whyNever(): string | null {
    if (isPast) return words.past
    if (period.state !== 'open') return words.closed
    return due.length === 0 ? words.allComplete : null
  }
}
