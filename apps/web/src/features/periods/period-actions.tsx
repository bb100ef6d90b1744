import { dayOf } from '@app/shared/core/day.ts'
import { type PeriodRow, periods } from '@app/shared/periods/contract.ts'
import { hasRole } from '@app/shared/users/rules.ts'
import { useState } from 'react'
import { useSend } from '#core/api.ts'
import { useFormat } from '#core/format.ts'
import { useSession } from '#core/session.tsx'
import { useWords } from '#core/words.tsx'
import { ActionButton } from '#ui/action-button.tsx'
import { ConfirmDialog } from '#ui/confirm-dialog.tsx'
import { toast } from '#ui/toast.ts'

/** What can be done with a period next, after a question that says what happens. */
export function PeriodActions({ period }: { period: PeriodRow }) {
  const { person } = useSession()
  const { periods: words } = useWords()
  const [isAsked, setAsked] = useState(false)
  if (period.state === 'closed') return null
  const Dialog = period.state === 'upcoming' ? OpenDialog : CloseDialog
  const verb = period.state === 'upcoming' ? words.open : words.close
  return (
    <>
      <ActionButton
        variant="default"
        size="compact-md"
        aria-label={words.of(verb, period.name)}
        blockedBy={!hasRole(person, 'reviewer') && words.onlyReviewer}
        onClick={() => setAsked(true)}
      >
        {verb}
      </ActionButton>
      <Dialog period={period} opened={isAsked} onClose={() => setAsked(false)} />
    </>
  )
}

interface DialogProps {
  period: PeriodRow
  opened: boolean
  onClose: () => void
}

function OpenDialog({ period, opened, onClose }: DialogProps) {
  const { periods: words } = useWords()
  const { day } = useFormat()
  const { mutate, isPending, error } = useSend(periods.open)
  const { id, version, name, dueAt, opening } = period
  const onSuccess = () => {
    toast.success(words.opened(name))
    onClose()
  }
  return (
    <ConfirmDialog
      title={words.openTitle(name)}
      confirmLabel={words.open}
      pending={isPending}
      error={error}
      onConfirm={() => mutate({ params: { id }, body: { version } }, { onSuccess })}
      {...{ opened, onClose }}
    >
      {opening && <p>{words.openCount(opening.reports, opening.units)}</p>}
      <p>{words.openNote(day(dayOf(Date.parse(dueAt))))}</p>
    </ConfirmDialog>
  )
}

function CloseDialog({ period, opened, onClose }: DialogProps) {
  const { periods: words } = useWords()
  const { mutate, isPending, error } = useSend(periods.close)
  const { id, version, name, counts } = period
  const waiting = counts.submitted + counts.received
  const unsent = counts.todo + counts.draft
  const onSuccess = () => {
    toast.success(words.closed(name))
    onClose()
  }
  return (
    <ConfirmDialog
      title={words.closeTitle(name)}
      confirmLabel={words.close}
      pending={isPending}
      error={error}
      onConfirm={() => mutate({ params: { id }, body: { version } }, { onSuccess })}
      {...{ opened, onClose }}
    >
      <ul>
        <li>{words.closeUnsent(unsent)}</li>
        <li>{words.closeWaiting(waiting)}</li>
        <li>{words.closeReturned(counts.returned)}</li>
        <li>{words.closeApproved(counts.approved)}</li>
      </ul>
      <p>{words.closeNote}</p>
    </ConfirmDialog>
  )
}
