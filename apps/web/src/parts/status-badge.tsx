import type { ProjectStatus } from '@app/shared/projects/rules.ts'
import { useWords } from '#core/words.tsx'
import css from './status-badge.module.css'
import { StatusMark } from './status-mark.tsx'

export function StatusBadge({ status }: { status: ProjectStatus }) {
  const words = useWords()
  return (
    <span className={css.badge} data-status={status}>
      <StatusMark status={status} size={14} />
      <span>{words.status[status]}</span>
    </span>
  )
}
