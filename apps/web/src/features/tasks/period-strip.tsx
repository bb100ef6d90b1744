import type { Period } from '@app/shared/periods/contract.ts'
import type { Report } from '@app/shared/reports/model.ts'
import { isSent } from '@app/shared/reports/rules.ts'
import { Button } from '@mantine/core'
import { Link } from 'react-router'
import { useWords } from '#core/words.tsx'
import { DueText } from '#parts/due-text.tsx'
import { paths } from '#paths.ts'
import css from './period-strip.module.css'

interface Props {
  period: Period
  reports: readonly Report[]
}

/** The period at a glance: how much is sent, how long there is, and the one button that goes on. */
export function PeriodStrip({ period, reports }: Props) {
  const { tasks, shell } = useWords()
  const sent = reports.filter(({ state }) => isSent(state)).length
  const isBegun = reports.some(({ state }) => state !== 'todo')
  return (
    <div className={`panel ${css.strip}`}>
      <div className={css.what}>
        <h2 className={css.name}>{period.name}</h2>
        <DueText dueAt={period.dueAt} prefix={shell.due.label} />
      </div>
      <Counts reports={reports} sent={sent} />
      {sent < reports.length ? (
        <div className={`${css.actions} no-print`}>
          <Button variant="default" component={Link} to={paths.checkAndSend(period.id)}>
            {tasks.check}
          </Button>
          <Button component={Link} to={paths.entry(period.id)}>
            {isBegun ? tasks.goOn : tasks.start}
          </Button>
        </div>
      ) : (
        <p className={css.done}>
          <strong>{tasks.allSent}</strong>
          <span className="muted"> {tasks.allSentNote}</span>
        </p>
      )}
    </div>
  )
}

function Counts({ reports, sent }: { reports: readonly Report[]; sent: number }) {
  const { tasks } = useWords()
  const share = reports.length > 0 ? (100 * sent) / reports.length : 0
  const count = (wanted: Report['state']) => reports.filter(({ state }) => state === wanted).length
  const parts = (['returned', 'draft', 'todo', 'approved'] as const)
    .map((state) => ({ state, number: count(state) }))
    .filter(({ number }) => number > 0)
    .map(({ state, number }) => tasks.counts[state](number))
  return (
    <div className={css.counts}>
      <span className={css.bar} aria-hidden="true">
        <span style={{ width: `${share}%` }} />
      </span>
      <p className={css.text}>
        <strong>{tasks.sent(sent, reports.length)}</strong>
        {parts.length > 0 && ` · ${parts.join(' · ')}`}
      </p>
    </div>
  )
}
