import { users as endpoints } from '@app/shared/users/contract.ts'
import type { AccountRow } from '@app/shared/users/model.ts'
import type { AccountMove } from '@app/shared/users/standing.ts'
import { useState } from 'react'
import { useSend } from '#core/api.ts'
import { ConfirmPassword, wantsPassword } from '#parts/confirm-password.tsx'
import { ActionButton } from '#ui/action-button.tsx'
import { ReasonDialog } from '#ui/reason-dialog.tsx'
import { toast } from '#ui/toast.ts'
import { useUserWords } from './words.ts'

interface Props {
  verb: 'close' | 'reopen'
  account: AccountRow
  blockedBy: (move: AccountMove) => string | null
}

/** Closes an account or opens it again; the reason stays on record. */
export function StateAction({ verb, account, blockedBy }: Props) {
  const words = useStateWords(verb)
  const [isOpen, setOpen] = useState(false)
  const [reason, setReason] = useState('')
  const { mutate, reset, isPending, error } = useSend(endpoints[verb])
  const { id, name, version } = account
  const close = () => {
    setOpen(false)
    reset()
  }
  const send = (why: string) => {
    setReason(why)
    const onSuccess = () => {
      close()
      toast.success(words.done(name))
    }
    mutate({ params: { id }, body: { version, reason: why } }, { onSuccess })
  }
  return (
    <>
      <ActionButton variant="default" blockedBy={blockedBy(verb)} onClick={() => setOpen(true)}>
        {words.verb}
      </ActionButton>
      <ReasonDialog
        opened={isOpen && !wantsPassword(error)}
        title={words.title(name)}
        label={words.reason}
        missing={words.missing}
        confirmLabel={words.verb}
        tone={verb === 'close' ? 'danger' : 'normal'}
        onSend={send}
        onClose={close}
        pending={isPending}
        error={error}
      >
        <p>{words.note}</p>
      </ReasonDialog>
      <ConfirmPassword error={error} onConfirmed={() => send(reason)} onClose={close} />
    </>
  )
}

function useStateWords(verb: Props['verb']) {
  const { users } = useUserWords()
  const both = { reason: users.reason, missing: users.reasonMissing, verb: users[verb] }
  return verb === 'close'
    ? { ...both, title: users.closeTitle, note: users.closeNote, done: users.closed }
    : { ...both, title: users.reopenTitle, note: users.reopenNote, done: users.reopened }
}
