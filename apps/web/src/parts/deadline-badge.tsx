import type { Deadline } from '@app/shared/projects/rules.ts'
import {
  IconAlertTriangle,
  IconCalendar,
  IconCalendarCheck,
  IconCalendarDue,
  IconCalendarX,
} from '@tabler/icons-react'
import { useWords } from '#core/words.tsx'
import css from './state-badge.module.css'

const icons = {
  none: null,
  within: IconCalendar,
  'due-soon': IconCalendarDue,
  overdue: IconAlertTriangle,
  met: IconCalendarCheck,
  missed: IconCalendarX,
} satisfies Record<Deadline, unknown>

export function DeadlineBadge({ deadline }: { deadline: Deadline }) {
  const words = useWords()
  const Icon = icons[deadline]
  return (
    <span className={css.badge} data-deadline={deadline}>
      {Icon && <Icon size={16} aria-hidden="true" />}
      <span>{words.deadline[deadline]}</span>
    </span>
  )
}
