import { overview as files, type Overview } from '@app/shared/overview/contract.ts'
import { countRows } from '@app/shared/overview/sheet.ts'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useFormat } from '#core/format.ts'
import { useWords } from '#core/words.tsx'
import { DeadlineBadge } from '#parts/deadline-badge.tsx'
import { ExportButton } from '#parts/export-button.tsx'
import { MethodText } from '#parts/method-text.tsx'
import { StatusBadge } from '#parts/status-badge.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import css from './count-tables.module.css'
import { projectsBehind, type View } from './links.ts'
import { asked, useView } from './overview-queries.ts'

/** The same projects counted twice; both tables add up to the total. */
export function CountTables({ overview }: { overview: Overview }) {
  const all = useWords()
  const { overview: words, shell } = all
  const { byStatus, byDeadline, totals } = overview
  const view = useView()
  return (
    <section className={`panel ${css.panel}`} aria-label={words.counts.title}>
      <div className={css.tables}>
        <CountTable
          {...{ view, heading: words.counts.status, total: totals.projects }}
          rows={byStatus.map(({ status, count }) => ({
            ...{ key: status, count, to: projectsBehind(view, { status: [status] }) },
            name: <StatusBadge status={status} />,
          }))}
        />
        <CountTable
          {...{ view, heading: words.counts.deadline, total: totals.projects }}
          rows={byDeadline.map(({ deadline, count }) => ({
            ...{ key: deadline, count, to: projectsBehind(view, { deadline: [deadline] }) },
            name: <DeadlineBadge deadline={deadline} />,
          }))}
        />
      </div>
      <ExportButton
        quiet
        file={files.countsFile}
        query={asked(view)}
        rows={countRows(overview, all).length}
      />
      <Disclosure summary={shell.figure.method}>
        <MethodText about={['status', 'deadline']} />
      </Disclosure>
    </section>
  )
}

interface Row {
  key: string
  name: ReactNode
  count: number
  to: string
}

interface Props {
  view: View
  heading: string
  rows: readonly Row[]
  total: number
}

/** What nobody has is left out: it adds nothing to the total. */
function CountTable({ view, heading, rows, total }: Props) {
  const { counts } = useWords().overview
  const format = useFormat()
  return (
    <table className={`data-table compact ${css.table}`}>
      <caption className="visually-hidden">{heading}</caption>
      <thead>
        <tr>
          <th scope="col">{heading}</th>
          <th scope="col" className="number">
            {counts.count}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows
          .filter(({ count }) => count > 0)
          .map(({ key, name, count, to }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              <td className="number">
                <Link to={to}>{format.number(count)}</Link>
              </td>
            </tr>
          ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{counts.total}</th>
          <td className="number">
            <Link to={projectsBehind(view, {})}>{format.number(total)}</Link>
          </td>
        </tr>
      </tfoot>
    </table>
  )
}
