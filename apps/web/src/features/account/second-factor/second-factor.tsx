import { secondFactor } from '@app/shared/session/second-factor.ts'
import { Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { query } from '#core/api.ts'
import { useFormat } from '#core/format.ts'
import { PasswordDialog } from '#parts/password-dialog.tsx'
import { ActionButton } from '#ui/action-button.tsx'
import { Notice } from '#ui/notice.tsx'
import { ProblemNotice } from '#ui/problem-notice.tsx'
import { toast } from '#ui/toast.ts'
import { RecoveryCodes } from './recovery-codes.tsx'
import { SetupDialog } from './setup-dialog.tsx'
import { useFactorWords } from './words.ts'

const factorQuery = query(secondFactor.get, {})
const fewCodes = 3

/** Whether signing in asks for a code too, and what can be done about it. */
export function SecondFactor() {
  const { secondFactor: words } = useFactorWords()
  const { instant } = useFormat()
  const { data: factor, error } = useQuery(factorQuery)
  const [open, setOpen] = useState<'setup' | 'renew' | 'off' | null>(null)
  const [codes, setCodes] = useState<readonly string[] | null>(null)
  const close = () => setOpen(null)
  const show = (recoveryCodes: readonly string[]) => {
    close()
    setCodes(recoveryCodes)
  }
  return (
    <section className="panel" aria-labelledby="second-factor">
      <h2 id="second-factor">{words.title}</h2>
      <ProblemNotice error={error} />
      <p>{words.lead}</p>
      {factor && !factor.isOn && <p>{words.off}</p>}
      {factor?.isOn && (
        <p>
          {words.on(instant(factor.since ?? ''))}. {words.left(factor.recoveryLeft)}.
        </p>
      )}
      {factor?.isOn && factor.recoveryLeft <= fewCodes && (
        <Notice tone="warning">{words.few}</Notice>
      )}
      {codes && <RecoveryCodes codes={codes} onDone={() => setCodes(null)} />}
      {factor && !factor.isOn && (
        <ActionButton onClick={() => setOpen('setup')}>{words.turnOn}</ActionButton>
      )}
      {factor?.isOn && !codes && (
        <Group gap="sm">
          <ActionButton variant="default" onClick={() => setOpen('renew')}>
            {words.renew}
          </ActionButton>
          <ActionButton
            variant="default"
            blockedBy={factor.isCompulsory && words.compulsory}
            onClick={() => setOpen('off')}
          >
            {words.turnOff}
          </ActionButton>
        </Group>
      )}
      {open === 'setup' && <SetupDialog onDone={show} onClose={close} />}
      {open === 'renew' && (
        <PasswordDialog
          endpoint={secondFactor.renew}
          title={words.renew}
          lead={words.renewLead}
          onDone={({ recoveryCodes }) => show(recoveryCodes)}
          onClose={close}
        />
      )}
      {open === 'off' && (
        <PasswordDialog
          endpoint={secondFactor.turnOff}
          title={words.turnOff}
          lead={words.offLead}
          onDone={() => {
            toast.success(words.turnedOff)
            close()
          }}
          onClose={close}
        />
      )}
    </section>
  )
}
