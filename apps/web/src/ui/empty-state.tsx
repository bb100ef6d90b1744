import type { ReactNode } from 'react'
import css from './empty-state.module.css'

interface Props {
  /** What it means that nothing is here. */
  title: string
  /** What will appear here, or why nothing does. */
  children?: ReactNode
  /** The one thing to do next: a button or a link. */
  action?: ReactNode
}

export function EmptyState({ title, children, action }: Props) {
  return (
    <div className={css.empty}>
      <p className={css.title}>{title}</p>
      {children && <div className={css.text}>{children}</div>}
      {action && <div>{action}</div>}
    </div>
  )
}
