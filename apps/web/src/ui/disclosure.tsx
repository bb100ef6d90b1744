import type { ReactNode } from 'react'
import css from './disclosure.module.css'

/** What is read once, and opened by those who want to know. */
export function Disclosure({ summary, children }: { summary: string; children: ReactNode }) {
  return (
    <details className={css.disclosure}>
      <summary className={css.summary}>{summary}</summary>
      <div className={css.body}>{children}</div>
    </details>
  )
}
