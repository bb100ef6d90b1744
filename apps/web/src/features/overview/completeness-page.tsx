import { periods, type UnitReporting } from '@app/shared/periods/contract.ts'
import { isComplete, reportingSums } from '@app/shared/periods/sheet.ts'
import { Checkbox } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useQueryState } from 'nuqs'
import { load } from '#core/load.ts'
import { Page } from '#core/page.tsx'
import { useWords } from '#core/words.tsx'
import { AsOfControl } from '#parts/as-of-control.tsx'
import { DueText } from '#parts/due-text.tsx'
import { ExportButton } from '#parts/export-button.tsx'
import { PeriodSelect } from '#parts/period-select.tsx'
import { parseAsFlag, useAsOf, usePeriodParam } from '#parts/url-state.ts'
import { Disclosure } from '#ui/disclosure.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import { Loading } from '#ui/loading.tsx'
import { ProblemNotice } from '#ui/problem-notice.tsx'
import css from './completeness-page.module.css'
import { periodsQuery, reportingQuery, useBegunPeriods } from './overview-queries.ts'
import { RemindButton } from './remind-button.tsx'
import { ReportingTable } from './reporting-table.tsx'
import {
  type ReminderLog,
  type ReportingPeriod,
  useReminderLog,
  useReminding,
} from './use-reminding.ts'

export async function loader() {
  await load(periodsQuery)
  return null
}

/** Who has not reported in a period, unit by unit. */
export function Component() {
  const { completeness } = useWords().overview
  const begun = useBegunPeriods()
  const [chosen] = usePeriodParam()
  const asOf = useAsOf()
  const period = begun.find(({ id }) => id === chosen) ?? begun[0]
  const isOpen = period?.state === 'open' && asOf === undefined
  return (
    <Page
      title={completeness.title}
      contextText={period?.name}
      context={
        period && (
          <span className={css.context}>
            <span>{period.name}</span>
            {isOpen && <DueText dueAt={period.dueAt} prefix={completeness.due} />}
          </span>
        )
      }
      actions={
        <>
          <PeriodSelect periods={begun} fallback={period?.id ?? null} />
          <AsOfControl />
        </>
      }
    >
      {period ? (
        <Units key={period.id} period={period} />
      ) : (
        <EmptyState title={completeness.noPeriod}>{completeness.noPeriodNote}</EmptyState>
      )}
    </Page>
  )
}

function Units({ period }: { period: ReportingPeriod }) {
  const { completeness } = useWords().overview
  const { data, error } = useQuery({
    ...reportingQuery(period.id, useAsOf()),
    placeholderData: keepPreviousData,
  })
  const reminders = useReminderLog(period.id)
  const problem = error ?? reminders.error
  if (problem) return <ProblemNotice error={problem} />
  if (!data || reminders.isPending) return <Loading />
  if (data.items.length === 0) return <EmptyState title={completeness.noReports} />
  return <Reporting period={period} rows={data.items} log={reminders.log} />
}

interface ReportingProps {
  period: ReportingPeriod
  rows: readonly UnitReporting[]
  log: ReminderLog | null
}

function Reporting({ period, rows, log }: ReportingProps) {
  const { overview, shell } = useWords()
  const { completeness } = overview
  const asOf = useAsOf()
  const [onlyOpen, setOnlyOpen] = useQueryState('thieu', parseAsFlag.withDefault(false))
  const shown = onlyOpen ? rows.filter((row) => !isComplete(row)) : rows
  const complete = rows.filter(isComplete).length
  const reminding = useReminding({ period, rows, log })
  return (
    <div className="stack">
      <div className={css.head}>
        <p role="status" className={css.lead}>
          {completeness.lead(complete, rows.length, reportingSums(rows))}
        </p>
        <div className={`${css.actions} no-print`}>
          <Checkbox
            label={completeness.onlyOpen}
            checked={onlyOpen}
            onChange={(event) => void setOnlyOpen(event.currentTarget.checked || null)}
          />
          <ExportButton
            file={periods.reportingFile}
            feed="reporting"
            id={period.id}
            query={{ asOf, onlyOpen: onlyOpen ? 'true' : undefined }}
            rows={shown.length}
          />
          {reminding && <RemindButton period={period} reminding={reminding} />}
        </div>
      </div>
      <ReportingTable period={period} rows={shown} log={log} selection={reminding?.selection} />
      <Disclosure summary={shell.figure.method}>
        <p>{completeness.method}</p>
      </Disclosure>
    </div>
  )
}
