import { type Period, type PeriodDraft, periods } from '@app/shared/periods/contract.ts'
import { periodKinds } from '@app/shared/periods/rules.ts'
import { useState } from 'react'
import { useSend } from '#core/api.ts'
import { useSession } from '#core/session.tsx'
import { useWords } from '#core/words.tsx'
import { ChoiceField } from '#ui/choice-field.tsx'
import { ConfirmDialog } from '#ui/confirm-dialog.tsx'
import { DayField } from '#ui/day-field.tsx'
import { fieldErrorsOf } from '#ui/problem-notice.tsx'
import { TextField } from '#ui/text-field.tsx'
import { toast } from '#ui/toast.ts'
import { proposePeriod } from './propose-period.ts'

interface Props {
  periods: readonly Period[]
  onClose: () => void
}

export function NewPeriod({ periods: known, onClose }: Props) {
  const { periods: words } = useWords()
  const { today } = useSession()
  const [draft, setDraft] = useState(() => proposePeriod(known, today))
  const { mutate, isPending, error } = useSend(periods.create)
  const save = () => {
    const onSuccess = () => {
      toast.success(words.added(draft.name))
      onClose()
    }
    mutate({ body: draft }, { onSuccess })
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
      <Fields draft={draft} errors={fieldErrorsOf(error)} onChange={setDraft} />
    </ConfirmDialog>
  )
}

interface FieldsProps {
  draft: PeriodDraft
  errors: Readonly<Record<string, string>>
  onChange: (draft: PeriodDraft) => void
}

function Fields({ draft, errors, onChange }: FieldsProps) {
  const { periods: words, periodKind } = useWords()
  const { form } = words
  const day = (field: 'from' | 'to' | 'dueOn', label: string, hint?: string) => (
    <DayField
      name={field}
      label={label}
      hint={hint}
      value={draft[field]}
      onChange={(value) => onChange({ ...draft, [field]: value ?? '' })}
      error={errors[field] ?? null}
    />
  )
  return (
    <>
      <ChoiceField
        name="kind"
        label={words.kind}
        options={periodKinds.map((value) => ({ value, label: periodKind[value] }))}
        value={draft.kind}
        onChange={(value) => {
          const kind = periodKinds.find((known) => known === value)
          if (kind) onChange({ ...draft, kind })
        }}
        error={errors.kind ?? null}
      />
      <TextField
        name="name"
        label={form.name}
        value={draft.name}
        onChange={(name) => onChange({ ...draft, name })}
        error={errors.name ?? null}
      />
      <TextField
        name="id"
        label={form.id}
        hint={form.idHint}
        value={draft.id}
        onChange={(id) => onChange({ ...draft, id })}
        error={errors.id ?? null}
      />
      {day('from', form.from)}
      {day('to', form.to)}
      {day('dueOn', form.due, form.dueHint)}
    </>
  )
}
