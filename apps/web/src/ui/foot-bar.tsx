import type { ReactNode } from 'react'
import css from './foot-bar.module.css'

interface Props {
  /** Names the bar as a region. */
  label?: string | undefined
  hidden?: boolean
  /** Why the last action was refused, above everything else in it. */
  problem?: ReactNode
  /** What stands at its left: what is chosen, saved, or can be taken back. */
  start?: ReactNode
  /** The buttons, the chief one last. */
  children: ReactNode
}

/** What can be done with the page, at the foot of the window however far it is scrolled. */
export function FootBar({ label, hidden, problem, start, children }: Props) {
  return (
    <section className={`${css.bar} no-print`} aria-label={label} hidden={hidden}>
      {problem}
      {start !== undefined && <div className={css.start}>{start}</div>}
      {children}
    </section>
  )
}
