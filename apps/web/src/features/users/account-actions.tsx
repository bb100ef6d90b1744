import { type AccountOpened, users as endpoints } from '@app/shared/users/contract.ts'
import type { AccountRow } from '@app/shared/users/model.ts'
import { type AccountMove, accountRefusal } from '@app/shared/users/standing.ts'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'react-router'
import { useSend } from '#core/api.ts'
import { useSession } from '#core/session.tsx'
import { ConfirmPassword, wantsPassword } from '#parts/confirm-password.tsx'
import { paths } from '#paths.ts'
import { ActionButton } from '#ui/action-button.tsx'
import { ConfirmDialog } from '#ui/confirm-dialog.tsx'
import { toast } from '#ui/toast.ts'
import { StateAction } from './state-action.tsx'
import { useUserWords } from './words.ts'

interface Props {
  account: AccountRow
  /** A password was given: it is seen now or never. */
  onGiven: (opened: AccountOpened) => void
}

/** What can be done with the account next; what cannot says why. */
export function AccountActions({ account, onGiven }: Props) {
  const { users } = useUserWords()
  const blockedBy = useBlocked(account)
  if (account.state === 'closed') return <StateAction verb="reopen" {...{ account, blockedBy }} />
  return (
    <>
      {account.standing === 'locked' && <Unlock account={account} />}
      <Reset {...{ account, onGiven }} blockedBy={blockedBy('reset')} />
      <StateAction verb="close" {...{ account, blockedBy }} />
      <Button component={Link} to={paths.userAccountEdit(account.id)}>
        {users.edit}
      </Button>
    </>
  )
}

function useBlocked(account: AccountRow) {
  const { users } = useUserWords()
  const { person } = useSession()
  return (move: AccountMove) => {
    const refusal = accountRefusal(move, person.id, account)
    return refusal && users.refusal[refusal]
  }
}

function Unlock({ account: { id, name } }: { account: AccountRow }) {
  const { users } = useUserWords()
  const { mutate, isPending } = useSend(endpoints.unlock)
  const unlock = () =>
    mutate(
      { params: { id } },
      { onSuccess: () => toast.success(users.unlocked(name)), onError: toast.failure },
    )
  return (
    <ActionButton variant="default" pending={isPending} onClick={unlock}>
      {users.unlock}
    </ActionButton>
  )
}

function Reset({ account, onGiven, blockedBy }: Props & { blockedBy: string | null }) {
  const { users } = useUserWords()
  const [isAsked, setAsked] = useState(false)
  const { mutate, reset, isPending, error } = useSend(endpoints.resetPassword)
  const close = () => {
    setAsked(false)
    reset()
  }
  const give = () =>
    mutate(
      { params: { id: account.id } },
      {
        onSuccess: (opened) => {
          close()
          onGiven(opened)
        },
      },
    )
  return (
    <>
      <ActionButton variant="default" blockedBy={blockedBy} onClick={() => setAsked(true)}>
        {users.reset}
      </ActionButton>
      <ConfirmDialog
        opened={isAsked && !wantsPassword(error)}
        title={users.resetTitle(account.name)}
        confirmLabel={users.reset}
        tone="danger"
        pending={isPending}
        error={error}
        onConfirm={give}
        onClose={close}
      >
        <p>{users.resetNote}</p>
      </ConfirmDialog>
      <ConfirmPassword error={error} onConfirmed={give} onClose={close} />
    </>
  )
}
