import { type AccountOpened, users as endpoints } from '@app/shared/users/contract.ts'
import type { AccountRow } from '@app/shared/users/model.ts'
import { type AccountMove, accountRefusal, dropFactorRefusal } from '@app/shared/users/standing.ts'
import { Button } from '@mantine/core'
import { Link } from 'react-router'
import { useSend } from '#core/api.ts'
import { useSession } from '#core/session.tsx'
import { paths } from '#paths.ts'
import { ActionButton } from '#ui/action-button.tsx'
import { toast } from '#ui/toast.ts'
import { StateAction } from './state-action.tsx'
import { SureAction } from './sure-action.tsx'
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
  if (account.state === 'closed') {
    return (
      <>
        <HandOver account={account} blockedBy={blockedBy('hand-over')} />
        <StateAction verb="reopen" {...{ account, blockedBy }} />
      </>
    )
  }
  return (
    <>
      {account.standing === 'locked' && <Unlock account={account} />}
      <Reset {...{ account, onGiven }} blockedBy={blockedBy('reset')} />
      <DropFactor account={account} />
      <HandOver account={account} blockedBy={blockedBy('hand-over')} />
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

function HandOver({
  account: { id },
  blockedBy,
}: {
  account: AccountRow
  blockedBy: string | null
}) {
  const { users } = useUserWords()
  if (blockedBy !== null) {
    return (
      <ActionButton variant="default" blockedBy={blockedBy}>
        {users.handOver}
      </ActionButton>
    )
  }
  return (
    <Button component={Link} to={paths.handover(id)} variant="default">
      {users.handOver}
    </Button>
  )
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

function Reset({
  account: { id, name },
  onGiven,
  blockedBy,
}: Props & { blockedBy: string | null }) {
  const { users } = useUserWords()
  const { mutate, ...sending } = useSend(endpoints.resetPassword)
  const give = (close: () => void) => {
    const onSuccess = (opened: AccountOpened) => {
      close()
      onGiven(opened)
    }
    mutate({ params: { id } }, { onSuccess })
  }
  return (
    <SureAction
      label={users.reset}
      title={users.resetTitle(name)}
      {...{ blockedBy, sending }}
      onConfirm={give}
    >
      {users.resetNote}
    </SureAction>
  )
}

/** For who has lost phone and recovery codes. */
function DropFactor({ account }: { account: AccountRow }) {
  const { users } = useUserWords()
  const { person } = useSession()
  const { mutate, ...sending } = useSend(endpoints.resetSecondFactor)
  const { id, name } = account
  const refusal = dropFactorRefusal(person.id, account)
  const drop = (close: () => void) => {
    const onSuccess = () => {
      close()
      toast.success(users.factorDropped(name))
    }
    mutate({ params: { id } }, { onSuccess })
  }
  return (
    <SureAction
      label={users.dropFactor}
      title={users.dropFactorTitle(name)}
      blockedBy={refusal && users.refusal[refusal]}
      sending={sending}
      onConfirm={drop}
    >
      {users.dropFactorNote}
    </SureAction>
  )
}
