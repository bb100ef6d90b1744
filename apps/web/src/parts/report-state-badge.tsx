import type { ReportState } from '@app/shared/reports/rules.ts'
import {
  IconArrowBackUp,
  IconCircleCheck,
  IconCircleDashed,
  IconClockHour4,
  IconEye,
  IconPencil,
} from '@tabler/icons-react'
import { useWords } from '#core/words.tsx'
import css from './state-badge.module.css'

const icons = {
  todo: IconCircleDashed,
  draft: IconPencil,
  submitted: IconClockHour4,
  received: IconEye,
  returned: IconArrowBackUp,
  approved: IconCircleCheck,
} satisfies Record<ReportState, unknown>

/** What is done is plain text, so that what is open stands out. */
export function ReportStateBadge({ state }: { state: ReportState }) {
  const { reportState } = useWords()
  const Icon = icons[state]
  return (
    <span className={css.badge} data-state={state}>
      <Icon size={16} aria-hidden="true" />
      <span>{reportState[state]}</span>
    </span>
  )
}
