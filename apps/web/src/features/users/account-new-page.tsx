import { users as endpoints } from '@app/shared/users/contract.ts'
import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { Link, useNavigate, useSearchParams } from 'react-router'
import { useSend } from '#core/api.ts'
import { type ApiError, faultIn } from '#core/api-error.ts'
import { load } from '#core/load.ts'
import { Page } from '#core/page.tsx'
import { ConfirmPassword, wantsPassword } from '#parts/confirm-password.tsx'
import { paths } from '#paths.ts'
import { ActionButton } from '#ui/action-button.tsx'
import { fieldErrorsOf, ProblemNotice } from '#ui/problem-notice.tsx'
import { UnsavedGuard } from '#ui/unsaved-guard.tsx'
import css from './account-form.module.css'
import { AccountFields } from './account-form.tsx'
import { unitsQuery } from './account-queries.ts'
import { type AccountValues, faultsOf, isChanged, noValues } from './account-values.ts'
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
  const [first] = useState<AccountValues>({ ...noValues, unitId: unit || null })
  const [values, setValues] = useState(first)
  const [fault, setFault] = useState<ApiError | null>(null)
  const [isTried, setTried] = useState(false)
  const { mutate, ...sending } = useSend(endpoints.create)
  const faults = faultsOf(values, words)
  const send = () => mutate({ body: values })
  const save = (event: FormEvent) => {
    event.preventDefault()
    const found = faultIn(faults, words)
    setTried(true)
    setFault(found)
    if (found) sending.reset()
    else send()
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
          <ProblemNotice
            error={fault ?? (wantsPassword(sending.error) ? null : sending.error)}
            labels={{ name: users.name, roles: users.roles }}
          />
          <p className="muted">{users.addLead}</p>
          <AccountFields
            isNew
            values={values}
            errors={{ ...fieldErrorsOf(sending.error), ...(isTried && faults) }}
            onChange={(patch) => setValues({ ...values, ...patch })}
          />
          <div className={css.buttons}>
            <ActionButton type="submit" pending={sending.isPending}>
              {users.add}
            </ActionButton>
            <Button component={Link} to={backTo(leaver)} variant="default">
              {words.shell.button.back}
            </Button>
          </div>
          <UnsavedGuard when={isChanged(values, first)} />
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

function backTo(leaver: string | null): string {
  return leaver === null ? paths.userAccounts() : paths.handover(leaver)
}
