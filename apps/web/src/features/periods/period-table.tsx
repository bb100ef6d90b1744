import { dayOf } from '@app/shared/core/day.ts'
import type { PeriodRow } from '@app/shared/periods/contract.ts'
import { periodColumns } from '@app/shared/periods/sheet.ts'
import { type ReportState, reportStates } from '@app/shared/reports/rules.ts'
import { hasRole } from '@app/shared/users/rules.ts'
import { useState } from 'react'
import { Link } from 'react-router'
import { useFormat } from '#core/format.ts'
import { useSession } from '#core/session.tsx'
import { useWords } from '#core/words.tsx'
import { paths } from '#paths.ts'
import { ActionButton } from '#ui/action-button.tsx'
import { DataTable } from '#ui/data-table.tsx'
import type { TableColumn } from '#ui/table-column.ts'
import { LimitsDialog } from './limits-dialog.tsx'
import { PeriodActions } from './period-actions.tsx'
import css from './period-table.module.css'

export function PeriodTable({ periods }: { periods: readonly PeriodRow[] }) {
  const { periods: words } = useWords()
  return (
    <DataTable
      caption={words.caption}
      captionHidden
      columns={useColumns()}
      rows={periods}
      rowKey={({ id }) => id}
      isCurrent={({ state }) => state === 'open'}
    />
  )
}

function useColumns(): TableColumn<PeriodRow>[] {
  const all = useWords()
  const { periods: words, periodState } = all
  const format = useFormat()
  return [
    { key: 'name', header: periodColumns.name.header(all), nowrap: true, cell: ({ name }) => name },
    {
      key: 'state',
      header: periodColumns.state.header(all),
      nowrap: true,
      cell: ({ state }) =>
        state === 'open' ? <strong>{periodState[state]}</strong> : periodState[state],
    },
    {
      key: 'actions',
      header: words.actions,
      nowrap: true,
      screenOnly: true,
      cell: (period) => <PeriodActions period={period} />,
    },
    {
      key: 'due',
      header: periodColumns.due.header(all),
      nowrap: true,
      cell: ({ dueAt }) => format.day(dayOf(Date.parse(dueAt))),
    },
    {
      key: 'limits',
      header: periodColumns.limits.header(all),
      nowrap: true,
      cell: (period) => <LimitsCell period={period} />,
    },
    {
      key: 'range',
      header: periodColumns.range.header(all),
      nowrap: true,
      cell: ({ from, to }) => words.span(format.day(from), format.day(to)),
    },
    {
      key: 'reports',
      header: periodColumns.reports.header(all),
      width: '22rem',
      cell: (period) => <Counts period={period} />,
    },
  ]
}

/** The limits can be changed as long as the period is not closed. */
function LimitsCell({ period }: { period: PeriodRow }) {
  const { periods: words } = useWords()
  const { person } = useSession()
  const [isOpen, setOpen] = useState(false)
  const { atRiskGap, lateGap } = period.limits
  const text = words.limits.both(-atRiskGap, -lateGap)
  if (period.state === 'closed' || !hasRole(person, 'reviewer')) return text
  return (
    <>
      <ActionButton
        variant="subtle"
        size="compact-md"
        aria-label={`${text}. ${words.of(words.limits.edit, period.name)}`}
        onClick={() => setOpen(true)}
      >
        {text}
      </ActionButton>
      {isOpen && <LimitsDialog period={period} onClose={() => setOpen(false)} />}
    </>
  )
}

/** Each count opens its reports. */
function Counts({ period: { id, counts } }: { period: PeriodRow }) {
  const { reportState } = useWords()
  const { number } = useFormat()
  const shown = reportStates.filter((state) => counts[state] > 0)
  if (shown.length === 0) return '–'
  const to = (state: ReportState) =>
    `${paths.reports()}?${new URLSearchParams({ ky: id, bc: state })}`
  return (
    <ul className={css.counts}>
      {shown.map((state) => (
        <li key={state}>
          {reportState[state]} <Link to={to(state)}>{number(counts[state])}</Link>
        </li>
      ))}
    </ul>
  )
}
