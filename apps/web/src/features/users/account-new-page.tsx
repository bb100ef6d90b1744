import { users as endpoints } from '@app/shared/users/contract.ts'
import { type FormEvent, useState } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { useSend } from '#core/api.ts'
import { load } from '#core/load.ts'
import { Page } from '#core/page.tsx'
import { ConfirmPassword, wantsPassword } from '#parts/confirm-password.tsx'
import { paths } from '#paths.ts'
import { ActionButton } from '#ui/action-button.tsx'
import { fieldErrorsOf, ProblemNotice } from '#ui/problem-notice.tsx'
import { AccountFields } from './account-form.tsx'
import { unitsQuery } from './account-queries.ts'
import { faultsOf, noValues } from './account-values.ts'
import { PasswordSlip } from './password-slip.tsx'
import { useUserWords } from './words.ts'

export async function loader() {
  await load(unitsQuery)
  return null
}

export function Component() {
  const words = useUserWords()
  const { users } = words
  const navigate = useNavigate()
  const [search] = useSearchParams()
  const [leaver, unit] = [search.get('ban-giao'), search.get('dv')]
  const [values, setValues] = useState({ ...noValues, unitId: unit || null })
  const [isTried, setTried] = useState(false)
  const { mutate, ...sending } = useSend(endpoints.create)
  const faults = faultsOf(values, words)
  const send = () => mutate({ body: values })
  const save = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (Object.keys(faults).length === 0) send()
  }
  const opened = sending.data
  return (
    <Page title={users.addTitle} width="text">
      {opened ? (
        <PasswordSlip
          opened={opened}
          onDone={() => void navigate(wayOn(opened.account.id, leaver))}
        />
      ) : (
        <form onSubmit={save} noValidate className="panel stack">
          <ProblemNotice error={wantsPassword(sending.error) ? null : sending.error} />
          <p className="muted">{users.addLead}</p>
          <AccountFields
            isNew
            values={values}
            errors={{ ...fieldErrorsOf(sending.error), ...(isTried && faults) }}
            onChange={(patch) => setValues({ ...values, ...patch })}
          />
          <div>
            <ActionButton type="submit" pending={sending.isPending}>
              {users.add}
            </ActionButton>
          </div>
          <ConfirmPassword error={sending.error} onConfirmed={send} onClose={sending.reset} />
        </form>
      )}
    </Page>
  )
}

/** Opened for a handover, it goes on there. */
function wayOn(id: string, leaver: string | null): string {
  return leaver === null ? paths.userAccount(id) : paths.handoverTo(leaver, id)
}
