import { useEffect, useRef } from 'react'
import { Link } from 'react-router'
import { useWords } from '#core/words.tsx'
import { paths } from '#paths.ts'
import type { CheckRow } from './check-rows.ts'
import css from './check-summary.module.css'

/** What is to be mended, first on the page and with the focus; each leads to its field. */
export function CheckSummary({ rows }: { rows: readonly CheckRow[] }) {
  const { check } = useWords().entry
  const box = useRef<HTMLDivElement>(null)
  const faults = rows.flatMap(({ report, faults }) => faults.map((fault) => ({ report, ...fault })))

  // The focus is outside React; once, when the page is opened.
  useEffect(() => box.current?.focus(), [])

  if (faults.length === 0) return null
  return (
    <div ref={box} tabIndex={-1} className={css.box} role="alert">
      <p className={css.title}>{check.faults(faults.length)}</p>
      <ul className={css.faults}>
        {faults.map(({ report, field, text }) => (
          <li key={`${report.id}-${field}`}>
            <Link to={`${paths.report(report.periodId, report.id)}#field-${field}`}>
              {check.fault(report.projectCode, text)}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  )
}
