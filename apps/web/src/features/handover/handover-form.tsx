import type { Holdings } from '@app/shared/handover/contract.ts'
import { handover as endpoints } from '@app/shared/handover/contract.ts'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Link, useNavigate, useSearchParams } from 'react-router'
import { useSend } from '#core/api.ts'
import { type ApiError, faultIn } from '#core/api-error.ts'
import { useSession } from '#core/session.tsx'
import { ConfirmPassword, wantsPassword } from '#parts/confirm-password.tsx'
import { paths } from '#paths.ts'
import { ActionButton } from '#ui/action-button.tsx'
import { fieldErrorsOf, ProblemNotice } from '#ui/problem-notice.tsx'
import { toast } from '#ui/toast.ts'
import {
  bodyOf,
  type Draft,
  faultsOf,
  firstDraft,
  keepDraft,
  recallDraft,
  successorIn,
} from './draft.ts'
import css from './handover.module.css'
import { HandoverFields } from './handover-fields.tsx'
import { holdingsQuery } from './handover-queries.ts'
import { ProjectChoice } from './project-choice.tsx'
import { SureHandover } from './sure-handover.tsx'
import { useHandoverWords } from './words.ts'

interface Props {
  holdings: Holdings
  blockedBy: string | null
}

/** Keeps the versions it was opened with until somebody asks for newer ones; what was typed stays. */
export function HandoverForm({ holdings, blockedBy }: Props) {
  const words = useHandoverWords()
  const { form } = words.handover
  const { today } = useSession()
  const [seen, setSeen] = useState(holdings)
  const { draft, change, forget } = useDraft(holdings)
  const [isTried, setTried] = useState(false)
  const [fault, setFault] = useState<ApiError | null>(null)
  const [isAsked, setAsked] = useState(false)
  const { send, ...sending } = useHandOver(seen, draft, forget)
  const { refetch } = useQuery(holdingsQuery(seen.account.id))
  const reload = async () => {
    const { data } = await refetch()
    if (!data) return
    setSeen(data)
    sending.reset()
  }
  const faults = faultsOf(draft, { seen, today, words })
  const ask = (event: FormEvent) => {
    event.preventDefault()
    const found = faultIn(faults, words)
    setTried(true)
    setFault(found)
    if (found) sending.reset()
    else if (!blockedBy) setAsked(true)
  }
  const go = () => {
    setAsked(false)
    send()
  }
  return (
    <form onSubmit={ask} noValidate className="stack" aria-labelledby="to">
      <HandoverFields
        {...{ seen, draft, onChange: change }}
        errors={{ ...fieldErrorsOf(sending.error), ...(isTried && faults) }}
      />
      <ProjectChoice {...{ seen, draft, onChange: change }} />
      <ProblemNotice
        error={fault ?? (wantsPassword(sending.error) ? null : sending.error)}
        onReload={() => void reload()}
      />
      <div className={css.buttons}>
        <ActionButton type="submit" pending={sending.isPending} blockedBy={blockedBy}>
          {form.submit}
        </ActionButton>
        <Button component={Link} to={paths.userAccount(seen.account.id)} variant="default">
          {form.back}
        </Button>
      </div>
      <SureHandover
        {...{ seen, draft, opened: isAsked, onConfirm: go, onClose: () => setAsked(false) }}
        successor={successorIn(seen, draft)?.name ?? ''}
      />
      <ConfirmPassword error={sending.error} onConfirmed={send} onClose={sending.reset} />
    </form>
  )
}

/** Whoever comes back from a new account has it chosen. */
function useDraft(holdings: Holdings) {
  const { person, today } = useSession()
  const [search] = useSearchParams()
  const key = `handover.${person.id}.${holdings.account.id}`
  const [draft, setDraft] = useState<Draft>(() => {
    const kept = recallDraft(key) ?? firstDraft(holdings, today)
    return { ...kept, successorId: search.get('nhan') ?? kept.successorId }
  })
  const change = (patch: Partial<Draft>) => {
    const next = { ...draft, ...patch }
    setDraft(next)
    keepDraft(key, next)
  }
  return { draft, change, forget: () => keepDraft(key, null) }
}

function useHandOver(seen: Holdings, draft: Draft, forget: () => void) {
  const { handover } = useHandoverWords()
  const navigate = useNavigate()
  const { mutate, ...sending } = useSend(endpoints.make)
  const { id } = seen.account
  const send = () => {
    const body = bodyOf(draft, seen)
    if (body === null) return
    const onSuccess = (record: { id: number; successor: { name: string } }) => {
      forget()
      toast.success(handover.done(record.successor.name))
      void navigate(paths.handoverRecord(id, record.id))
    }
    mutate({ params: { id }, body }, { onSuccess })
  }
  return { ...sending, send }
}
