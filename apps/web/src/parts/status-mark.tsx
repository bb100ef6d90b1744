import type { ProjectStatus } from '@app/shared/projects/rules.ts'
import type { ReactNode } from 'react'
import css from './status-badge.module.css'

/** A shape of its own for each status: the word and the shape carry the meaning, the colour helps. */
const shapes: Record<ProjectStatus, ReactNode> = {
  done: (
    <>
      <circle cx="8" cy="8" r="7" className={css.solid} />
      <path d="M4.6 8.2 7 10.6l4.4-4.8" className={css.check} />
    </>
  ),
  'on-track': <circle cx="8" cy="8" r="6" className={css.solid} />,
  'at-risk': <path d="M8 1 15 8 8 15 1 8Z" className={css.solid} />,
  late: <path d="M1 2.5h14L8 14.5Z" className={css.solid} />,
  blocked: (
    <>
      <rect x="2" y="2" width="12" height="12" className={css.solid} />
      <path d="M4.8 8h6.4" className={css.check} />
    </>
  ),
  'not-started': <circle cx="8" cy="8" r="5.5" className={css.hollow} />,
  paused: <path d="M5.5 3v10M10.5 3v10" className={css.stroke} />,
  stopped: <path d="M3.5 3.5l9 9m0-9l-9 9" className={css.stroke} />,
}

/** The mark alone; its word always stands beside it or in its row. */
export function StatusMark({ status, size = 16 }: { status: ProjectStatus; size?: number }) {
  return (
    <svg
      viewBox="0 0 16 16"
      width={size}
      height={size}
      className={css.mark}
      data-status={status}
      aria-hidden="true"
    >
      {shapes[status]}
    </svg>
  )
}
