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
  return (
    <>
      <ActionButton
        variant="default"
        size="compact-md"
        blockedBy={!hasRole(person, 'reviewer') && words.onlyReviewer}
        onClick={() => setAsked(true)}
      >
        {period.state === 'upcoming' ? words.open : words.close}
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

function OpenDialog({ period: { id, version, name, dueAt }, opened, onClose }: DialogProps) {
  const { periods: words } = useWords()
  const { day } = useFormat()
  const { mutate, isPending, error } = useSend(periods.open)
  const confirm = () =>
    mutate(
      { params: { id }, body: { version } },
      {
        onSuccess: () => {
          toast.success(words.opened(name))
          onClose()
        },
      },
    )
  return (
    <ConfirmDialog
      title={words.openTitle(name)}
      confirmLabel={words.open}
      pending={isPending}
      error={error}
      onConfirm={confirm}
      {...{ opened, onClose }}
    >
      <p>{words.openNote(day(dayOf(Date.parse(dueAt))))}</p>
    </ConfirmDialog>
  )
}

function CloseDialog({ period: { id, version, name, counts }, opened, onClose }: DialogProps) {
  const { periods: words } = useWords()
  const { mutate, isPending, error } = useSend(periods.close)
  const waiting = counts.submitted + counts.received
  const unsent = counts.todo + counts.draft + counts.returned
  const confirm = () =>
    mutate(
      { params: { id }, body: { version } },
      {
        onSuccess: () => {
          toast.success(words.closed(name))
          onClose()
        },
      },
    )
  return (
    <ConfirmDialog
      title={words.closeTitle(name)}
      confirmLabel={words.close}
      pending={isPending}
      error={error}
      onConfirm={confirm}
      {...{ opened, onClose }}
    >
      <p>{words.closeNote(waiting + counts.approved, unsent, waiting)}</p>
    </ConfirmDialog>
  )
}
