import { type ReactNode, useState } from 'react'
import css from './disclosure.module.css'

interface Props {
  summary: string
  /** Its content is drawn when it is first opened. */
  isLazy?: boolean
  children: ReactNode
}

/** What is read once, and opened by those who want to know. */
export function Disclosure({ summary, isLazy = false, children }: Props) {
  const [isDrawn, setDrawn] = useState(!isLazy)
  return (
    <details
      className={css.disclosure}
      onToggle={({ currentTarget }) => currentTarget.open && setDrawn(true)}
    >
      <summary className={css.summary}>{summary}</summary>
      {isDrawn && <div className={css.body}>{children}</div>}
    </details>
  )
}
