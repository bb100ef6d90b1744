import type { Overview } from '@app/shared/overview/contract.ts'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { useFormat } from '#core/format.ts'
import { useWords } from '#core/words.tsx'
import { DeadlineBadge } from '#parts/deadline-badge.tsx'
import { MethodText } from '#parts/method-text.tsx'
import { StatusBadge } from '#parts/status-badge.tsx'
import { useKeepAsOf } from '#parts/url-state.ts'
import { Disclosure } from '#ui/disclosure.tsx'
import css from './count-tables.module.css'
import { listOf } from './links.ts'

/** The same projects counted twice; both tables add up to the total. */
export function CountTables({ overview }: { overview: Overview }) {
  const { overview: words, shell } = useWords()
  const { byStatus, byDeadline, totals } = overview
  return (
    <section className={`panel ${css.tables}`}>
      <CountTable
        heading={words.counts.status}
        total={totals.projects}
        rows={byStatus.map(({ status, count }) => ({
          ...{ key: status, count, query: { tt: status } },
          name: <StatusBadge status={status} />,
        }))}
      />
      <CountTable
        heading={words.counts.deadline}
        total={totals.projects}
        rows={byDeadline.map(({ deadline, count }) => ({
          ...{ key: deadline, count, query: { han: deadline } },
          name: <DeadlineBadge deadline={deadline} />,
        }))}
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
  query: Record<string, string>
}

/** Statuses that nobody has are left out: they add nothing to the total. */
function CountTable({ heading, rows, total }: { heading: string; rows: Row[]; total: number }) {
  const { counts } = useWords().overview
  const format = useFormat()
  const keepAsOf = useKeepAsOf()
  return (
    <table className="data-table compact">
      <caption className="visually-hidden">{heading}</caption>
      <thead>
        <tr>
          <th scope="col">{heading}</th>
          <th scope="col" className="number">
            {counts.count}
          </th>
          <th scope="col" className="number">
            {counts.share}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows
          .filter(({ count }) => count > 0)
          .map(({ key, name, count, query }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              <td className="number">
                <Link to={keepAsOf(listOf(query))}>{format.number(count)}</Link>
              </td>
              <td className="number">{format.percent((100 * count) / total)}</td>
            </tr>
          ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{counts.total}</th>
          <td className="number">
            <Link to={keepAsOf(listOf({}))}>{format.number(total)}</Link>
          </td>
          <td />
        </tr>
      </tfoot>
    </table>
  )
}
