import type { OutputOf } from '@app/shared/core/endpoint.ts'
import { secondFactor } from '@app/shared/session/second-factor.ts'
import { Suspense, useState } from 'react'
import { useSend } from '#core/api.ts'
import { CodeField } from '#parts/code-field.tsx'
import { PasswordDialog } from '#parts/password-dialog.tsx'
import { ConfirmDialog } from '#ui/confirm-dialog.tsx'
import { EnterSends } from '#ui/enter-sends.tsx'
import { late } from '#ui/late.ts'
import { fieldErrorsOf } from '#ui/problem-notice.tsx'
import { TextField } from '#ui/text-field.tsx'
import { toast } from '#ui/toast.ts'
import { useFactorWords } from './words.ts'

/** Few ever set this up, and then once. */
const QrCode = late(async () => (await import('./qr-code.tsx')).QrCode)

interface Props {
  onDone: (recoveryCodes: readonly string[]) => void
  onClose: () => void
}

/** Password, then the key for the app, then a code of it. */
export function SetupDialog({ onDone, onClose }: Props) {
  const { secondFactor: words } = useFactorWords()
  const [begun, setBegun] = useState<OutputOf<typeof secondFactor.begin> | null>(null)
  if (begun) return <KeyDialog begun={begun} onDone={onDone} onClose={onClose} />
  return (
    <PasswordDialog
      endpoint={secondFactor.begin}
      title={words.turnOn}
      lead={words.passwordLead}
      onDone={setBegun}
      onClose={onClose}
    />
  )
}

interface KeyProps extends Props {
  begun: OutputOf<typeof secondFactor.begin>
}

function KeyDialog({ begun, onDone, onClose }: KeyProps) {
  const { secondFactor: words } = useFactorWords()
  const [code, setCode] = useState('')
  const { mutate, isPending, error } = useSend(secondFactor.confirm)
  const confirm = () => {
    const onSuccess = ({ recoveryCodes }: OutputOf<typeof secondFactor.confirm>) => {
      toast.success(words.turnedOn)
      onDone(recoveryCodes)
    }
    mutate({ body: { code } }, { onSuccess })
  }
  return (
    <ConfirmDialog
      opened
      title={words.turnOn}
      confirmLabel={words.confirm}
      pending={isPending}
      error={error}
      onConfirm={confirm}
      onClose={onClose}
    >
      <p>{words.scan}</p>
      <Suspense>
        <QrCode text={begun.address} label={words.picture} />
      </Suspense>
      <TextField
        name="key"
        label={words.key}
        value={begun.key.replace(/(.{4})(?=.)/g, '$1 ')}
        onChange={() => {}}
        readOnly
      />
      <EnterSends pending={isPending} onEnter={confirm}>
        <CodeField
          value={code}
          onChange={setCode}
          hint={words.codeLead}
          error={fieldErrorsOf(error).code}
        />
      </EnterSends>
    </ConfirmDialog>
  )
}
