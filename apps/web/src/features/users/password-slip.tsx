import type { AccountOpened } from '@app/shared/users/contract.ts'
import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { flushSync } from 'react-dom'
import { useFormat } from '#core/format.ts'
import { ActionButton } from '#ui/action-button.tsx'
import { Notice } from '#ui/notice.tsx'
import { UnsavedGuard } from '#ui/unsaved-guard.tsx'
import css from './password-slip.module.css'
import { useUserWords } from './words.ts'

interface Props {
  opened: AccountOpened
  /** It has been printed or copied: nobody sees it again. */
  onDone: () => void
}

/** The one time that a given password is seen; on paper it stands alone. */
export function PasswordSlip({ opened: { account, given }, onDone }: Props) {
  const { users } = useUserWords()
  const { instant } = useFormat()
  const words = users.given
  const [isTaken, setTaken] = useState(given === null)
  const close = () => {
    // The guard must know before the page is left.
    flushSync(() => setTaken(true))
    onDone()
  }
  return (
    <section className={`panel stack ${css.slip}`} aria-labelledby="given">
      <h2 id="given">{words.title}</h2>
      {given === null && <Notice tone="warning">{words.repeated}</Notice>}
      {given && (
        <>
          <div className="no-print">
            <Notice live tone="warning">
              {words.once}
            </Notice>
          </div>
          <dl className="facts">
            <dt>{users.name}</dt>
            <dd lang="vi">{account.name}</dd>
            <dt>{words.at}</dt>
            <dd>{window.location.origin}</dd>
            <dt>{users.username}</dt>
            <dd>
              <code>{account.username}</code>
            </dd>
            <dt>{words.password}</dt>
            <dd>
              <code data-given>{given.password}</code>
            </dd>
          </dl>
          <p>
            {words.until(instant(Date.parse(given.until)))} {words.mustChange}
          </p>
        </>
      )}
      <div className={`${css.buttons} no-print`}>
        {given && (
          <Button
            variant="default"
            leftSection={<IconPrinter size={18} aria-hidden="true" />}
            onClick={() => window.print()}
          >
            {words.print}
          </Button>
        )}
        <ActionButton onClick={close}>{words.done}</ActionButton>
      </div>
      <UnsavedGuard when={!isTaken} text={words.leave} />
    </section>
  )
}
