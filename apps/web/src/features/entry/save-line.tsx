import { dayOf } from '@app/shared/core/day.ts'
import { useFormat } from '#core/format.ts'
import { useSession } from '#core/session.tsx'
import { isShared } from '#core/shared-computer.ts'
import { useWords } from '#core/words.tsx'
import type { Drafted } from './drafts/drafts.ts'

interface Props {
  drafted: Pick<Drafted, 'report' | 'state' | 'problem'>
  className?: string | undefined
}

/** Where what was typed is now, in words and polite: a screen reader hears it when it changes. */
export function SaveLine({ drafted: { report, state, problem }, className }: Props) {
  const { drafts } = useWords()
  const { today } = useSession()
  const { instant, time } = useFormat()
  const { savedAt } = report
  const isToday = dayOf(Date.parse(savedAt)) === today
  const isNew = report.state === 'todo'
  const texts = {
    saved: isNew ? '' : drafts.state.saved(isToday ? time(savedAt) : instant(savedAt)),
    saving: drafts.state.saving,
    local: isShared() ? drafts.state.localShared : drafts.state.local,
    failed: drafts.state.failed(problem ?? ''),
    conflict: drafts.state.conflict,
  }
  return (
    <p role="status" className={className}>
      {texts[state]}
    </p>
  )
}
