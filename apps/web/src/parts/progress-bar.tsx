import { useFormat } from '#core/format.ts'
import { useWords } from '#core/words.tsx'
import css from './progress-bar.module.css'

interface Props {
  /** Percent, 0 to 100; `null` where nothing is approved. */
  actual: number | null
  planned?: number | null | undefined
  /** Of the period before. */
  previous?: number | null | undefined
  /** The actual percent stands beside the bar. */
  withText?: boolean | undefined
}

/** What is done as a bar, the plan as a tick across it, the period before as a thin one. */
export function ProgressBar({ actual, planned = null, previous = null, withText }: Props) {
  const { bar } = useWords().shell
  const format = useFormat()
  const says = [
    actual === null ? bar.none : bar.actual(format.percent(actual)),
    planned !== null && bar.planned(format.percent(planned)),
    previous !== null && bar.previous(format.percent(previous)),
  ]
  return (
    <span className={css.row}>
      <span role="img" aria-label={says.filter(Boolean).join(', ')} className={css.bar}>
        {actual !== null && <span className={css.actual} style={{ width: `${actual}%` }} />}
        {previous !== null && <span className={css.previous} style={{ left: `${previous}%` }} />}
        {planned !== null && <span className={css.planned} style={{ left: `${planned}%` }} />}
      </span>
      {withText && (
        <span className={css.text} aria-hidden="true">
          {format.percent(actual)}
        </span>
      )}
    </span>
  )
}
