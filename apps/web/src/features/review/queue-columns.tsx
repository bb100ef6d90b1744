import { round1 } from '@app/shared/projects/rules.ts'
import type { Report } from '@app/shared/reports/model.ts'
import { Link } from 'react-router'
import { useFormat } from '#core/format.ts'
import { useWords } from '#core/words.tsx'
import { FlagList } from '#parts/flag-list.tsx'
import { GapText } from '#parts/gap-text.tsx'
import { ReportStateBadge } from '#parts/report-state-badge.tsx'
import { StatusBadge } from '#parts/status-badge.tsx'
import { paths } from '#paths.ts'
import type { TableColumn } from '#ui/table-column.ts'
import type { Tab } from './queue-groups.ts'

export function useQueueColumns(tab: Tab): TableColumn<Report>[] {
  const words = useWords()
  const format = useFormat()
  const shared: TableColumn<Report>[] = [
    {
      key: 'code',
      header: words.project.code,
      nowrap: true,
      cell: (report) => <Link to={paths.review(report.id)}>{report.projectCode}</Link>,
    },
    {
      key: 'title',
      header: words.project.title,
      width: '16rem',
      cell: (report) => <span lang="vi">{report.projectTitle}</span>,
    },
    {
      key: 'change',
      header: words.review.change,
      align: 'end',
      cell: (report) =>
        `${format.percent(report.previousPercent)} → ${format.percent(report.percent)}`,
    },
    {
      key: 'gap',
      header: words.project.gap,
      align: 'end',
      cell: ({ percent, plannedPercent }) => (
        <GapText gap={percent === null ? null : round1(percent - plannedPercent)} />
      ),
    },
    {
      key: 'status',
      header: words.report.status,
      cell: ({ status }) => (status ? <StatusBadge status={status} /> : '–'),
    },
  ]
  return [...shared, lastColumn()]

  /** What matters in this tab: the flags, the results to skim, or where the report stands. */
  function lastColumn(): TableColumn<Report> {
    if (tab === 'flagged') {
      return {
        key: 'flags',
        header: words.report.flags,
        width: '18rem',
        cell: ({ flags }) => <FlagList flags={flags} compact />,
      }
    }
    if (tab === 'plain') {
      return {
        key: 'results',
        header: words.review.results,
        width: '18rem',
        cell: ({ results }) => (
          <span lang="vi" className="two-lines" title={results}>
            {results}
          </span>
        ),
      }
    }
    return {
      key: 'state',
      header: words.report.state,
      cell: ({ state }) => <ReportStateBadge state={state} />,
    }
  }
}
