import { users as endpoints } from '@app/shared/users/contract.ts'
import type { AccountRow } from '@app/shared/users/model.ts'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { flushSync } from 'react-dom'
import { Link, type LoaderFunctionArgs, useNavigate, useParams } from 'react-router'
import { useSend } from '#core/api.ts'
import { type ApiError, faultIn } from '#core/api-error.ts'
import { load } from '#core/load.ts'
import { Page } from '#core/page.tsx'
import { useSession } from '#core/session.tsx'
import { ConfirmPassword, wantsPassword } from '#parts/confirm-password.tsx'
import { paths } from '#paths.ts'
import { ActionButton } from '#ui/action-button.tsx'
import { Loading } from '#ui/loading.tsx'
import { Notice } from '#ui/notice.tsx'
import { fieldErrorsOf, ProblemNotice } from '#ui/problem-notice.tsx'
import { toast } from '#ui/toast.ts'
import { UnsavedGuard } from '#ui/unsaved-guard.tsx'
import css from './account-form.module.css'
import { AccountFields } from './account-form.tsx'
import { accountQuery, unitsQuery } from './account-queries.ts'
import { changesOf, faultsOf, isChanged, rebase, valuesOf } from './account-values.ts'
import { useUserWords } from './words.ts'

export async function loader({ params: { taiKhoan = '' } }: LoaderFunctionArgs) {
  await Promise.all([load(accountQuery(taiKhoan)), load(unitsQuery)])
  return null
}

export function Component() {
  const { taiKhoan = '' } = useParams()
  const { data, error } = useQuery(accountQuery(taiKhoan))
  if (data) return <Editor key={taiKhoan} account={data} />
  return error ? <ProblemNotice error={error} /> : <Loading />
}

/** The form keeps the version it was opened with, whatever the page learns later. */
function Editor({ account }: { account: AccountRow }) {
  const words = useUserWords()
  const { users } = words
  const { person } = useSession()
  const [opened, setOpened] = useState(account)
  const { id, version } = opened
  const [values, setValues] = useState(() => valuesOf(opened))
  const [isTried, setTried] = useState(false)
  const [isNewer, setNewer] = useState(false)
  const [fault, setFault] = useState<ApiError | null>(null)
  const { send, isSaved, ...sending } = useChange(opened)
  const { refetch } = useQuery(accountQuery(id))
  const faults = faultsOf(values, words)
  const again = () => send({ params: { id }, body: { version, ...changesOf(values, opened) } })
  const save = (event: FormEvent) => {
    event.preventDefault()
    const found = faultIn(faults, words)
    setTried(true)
    setFault(found)
    if (found) sending.reset()
    else again()
  }
  const reload = async () => {
    const { data: fresh } = await refetch()
    if (!fresh) return
    setValues(rebase(values, { before: valuesOf(opened), fresh: valuesOf(fresh) }))
    setOpened(fresh)
    setNewer(true)
    sending.reset()
  }
  return (
    <Page title={users.editTitle(opened.name)} width="text">
      <form onSubmit={save} noValidate className="panel stack">
        <ProblemNotice
          error={fault ?? (wantsPassword(sending.error) ? null : sending.error)}
          labels={{ name: users.name, roles: users.roles }}
          onReload={() => void reload()}
        />
        {isNewer && <Notice live>{words.shell.newer}</Notice>}
        <AccountFields
          values={values}
          errors={{ ...fieldErrorsOf(sending.error), ...(isTried && faults) }}
          onChange={(patch) => setValues({ ...values, ...patch })}
          powerNote={id === person.id && users.ownPower}
        />
        <div className={css.buttons}>
          <ActionButton type="submit" pending={sending.isPending}>
            {users.save}
          </ActionButton>
          <Button component={Link} to={paths.userAccount(id)} variant="default">
            {words.shell.button.back}
          </Button>
        </div>
        <UnsavedGuard when={isChanged(values, opened) && !isSaved} />
        <ConfirmPassword error={sending.error} onConfirmed={again} onClose={sending.reset} />
      </form>
    </Page>
  )
}

function useChange({ id }: AccountRow) {
  const { users } = useUserWords()
  const navigate = useNavigate()
  const [isSaved, setSaved] = useState(false)
  const { mutate, ...sending } = useSend(endpoints.change)
  const send = (input: Parameters<typeof mutate>[0]) =>
    mutate(input, {
      onSuccess: ({ name }) => {
        toast.success(users.saved(name))
        // The guard must know before the page is left.
        flushSync(() => setSaved(true))
        void navigate(paths.userAccount(id))
      },
    })
  return { ...sending, send, isSaved }
}
