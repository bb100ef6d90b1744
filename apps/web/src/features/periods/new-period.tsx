import { fieldsOf } from '@app/shared/core/faults.ts'
import { type Period, periods } from '@app/shared/periods/contract.ts'
import { usualKind } from '@app/shared/periods/proposal.ts'
import { periodKinds } from '@app/shared/periods/rules.ts'
import { useState } from 'react'
import { useSend } from '#core/api.ts'
import { useSession } from '#core/session.tsx'
import { useWords } from '#core/words.tsx'
import { ConfirmDialog } from '#ui/confirm-dialog.tsx'
import { DayField } from '#ui/day-field.tsx'
import { fieldErrorsOf } from '#ui/problem-notice.tsx'
import { SelectField } from '#ui/select-field.tsx'
import { TextField } from '#ui/text-field.tsx'
import { toast } from '#ui/toast.ts'
import css from './new-period.module.css'
import { draftOf, faultsOf, type Shown, shownDraft, type Typed } from './period-draft.ts'

interface Props {
  periods: readonly Period[]
  onClose: () => void
}

export function NewPeriod({ periods: known, onClose }: Props) {
  const { periods: words, field } = useWords()
  const { today } = useSession()
  const [typed, setTyped] = useState<Typed>(() => ({ kind: usualKind(known) }))
  const [isTried, setTried] = useState(false)
  const { mutate, isPending, error } = useSend(periods.create)
  const shown = shownDraft(typed, { periods: known, today })
  const faults = fieldsOf(faultsOf(draftOf(shown)), field)
  const save = () => {
    setTried(true)
    if (Object.keys(faults).length > 0) return
    const onSuccess = () => {
      toast.success(words.added(shown.name))
      onClose()
    }
    mutate({ body: draftOf(shown) }, { onSuccess })
  }
  return (
    <ConfirmDialog
      opened
      title={words.form.title}
      confirmLabel={words.form.save}
      pending={isPending}
      error={error}
      onConfirm={save}
      onClose={onClose}
    >
      <p className="muted">{words.form.lead}</p>
      <Fields
        shown={shown}
        errors={{ ...fieldErrorsOf(error), ...(isTried && faults) }}
        onKind={(kind) => setTyped({ kind })}
        onType={(patch) => setTyped({ ...typed, ...patch })}
      />
    </ConfirmDialog>
  )
}

interface FieldsProps {
  shown: Shown
  errors: Readonly<Record<string, string>>
  /** Another kind begins with its own proposal. */
  onKind: (kind: Typed['kind']) => void
  onType: (patch: Partial<Typed>) => void
}

function Fields({ shown, errors, onKind, onType }: FieldsProps) {
  const { periods: words, periodKind } = useWords()
  const { form } = words
  const day = (name: 'from' | 'to' | 'dueOn', label: string, hint: string) => (
    <DayField
      {...{ name, label, hint, value: shown[name], error: errors[name] }}
      onChange={(value) => onType({ [name]: value })}
    />
  )
  return (
    <div className={css.fields}>
      <SelectField
        name="kind"
        label={words.kind}
        options={periodKinds.map((value) => ({ value, label: periodKind[value] }))}
        value={shown.kind}
        onChange={(value) => onKind(periodKinds.find((known) => known === value) ?? shown.kind)}
        error={errors.kind}
      />
      <TextField
        name="name"
        label={form.name}
        value={shown.name}
        onChange={(name) => onType({ name })}
        error={errors.name}
      />
      {day('from', form.from, form.fromHint)}
      {day('to', form.to, form.toHint)}
      {day('dueOn', form.due, form.dueHint)}
      <TextField
        name="id"
        label={form.id}
        hint={form.idHint}
        value={shown.id}
        onChange={(id) => onType({ id })}
        error={errors.id}
      />
    </div>
  )
}
