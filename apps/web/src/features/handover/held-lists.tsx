import type { Holdings } from '@app/shared/handover/contract.ts'
import { begunReports } from '@app/shared/handover/plan.ts'
import { Link } from 'react-router'
import { useFormat } from '#core/format.ts'
import { ReportStateBadge } from '#parts/report-state-badge.tsx'
import { paths } from '#paths.ts'
import css from './handover.module.css'
import { useHandoverWords } from './words.ts'

/** Drafts and what was returned: work that nobody else knows of. */
export function UnfinishedReports({
  holdings: { periods, reports },
}: {
  holdings: Pick<Holdings, 'periods' | 'reports'>
}) {
  const { reports: words, row } = useHandoverWords().handover
  const begun = begunReports(periods, reports)
  return (
    <section className="panel" aria-labelledby="reports">
      <h2 id="reports">{words.title(begun.length)}</h2>
      {begun.length === 0 && <p className="muted">{words.none}</p>}
      <ul className={css.list}>
        {begun.map(({ id, periodId, periodName, projectCode, projectTitle, ...report }) => (
          <li key={id}>
            <Link to={paths.report(periodId, id)}>
              {projectCode}, <span lang="vi">{row.report(periodName, projectTitle)}</span>
            </Link>{' '}
            <ReportStateBadge state={report.state} />
            {report.state === 'returned' && report.returnReason !== '' && (
              <p className="muted" lang="vi">
                {words.returnReason(report.returnReason)}
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

export function HeldFeeds({ feeds }: Pick<Holdings, 'feeds'>) {
  const { feeds: words } = useHandoverWords().handover
  const { instant } = useFormat()
  if (feeds.length === 0) return null
  return (
    <section className="panel" aria-labelledby="feeds">
      <h2 id="feeds">{words.title(feeds.length)}</h2>
      <p className="muted">{words.note}</p>
      <ul className={css.list}>
        {feeds.map(({ id, name, expiresAt }) => (
          <li key={id}>
            <Link to={paths.feeds()} lang="vi">
              {name}
            </Link>
            , {words.until(instant(Date.parse(expiresAt)))}
          </li>
        ))}
      </ul>
    </section>
  )
}
