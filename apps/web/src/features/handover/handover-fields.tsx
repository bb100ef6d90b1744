import type { Holdings } from '@app/shared/handover/contract.ts'
import { Checkbox } from '@mantine/core'
import { Link } from 'react-router'
import { useSession } from '#core/session.tsx'
import { paths } from '#paths.ts'
import { DayField } from '#ui/day-field.tsx'
import { ProseField } from '#ui/prose-field.tsx'
import { SelectField } from '#ui/select-field.tsx'
import type { Draft } from './draft.ts'
import css from './handover.module.css'
import { useHandoverWords } from './words.ts'

interface Props {
  seen: Holdings
  draft: Draft
  errors: Readonly<Record<string, string>>
  onChange: (patch: Partial<Draft>) => void
}

const reasonLimit = 2000

export function HandoverFields({ seen, draft, errors, onChange }: Props) {
  const { handover } = useHandoverWords()
  const { today } = useSession()
  const { form, fault } = handover
  return (
    <section className="panel" aria-labelledby="to">
      <h2 id="to">{form.title}</h2>
      <div className={css.fields}>
        <SuccessorField {...{ seen, draft, errors, onChange }} />
        <DayField
          {...{ name: 'on', label: form.on, hint: form.onHint, value: draft.on, error: errors.on }}
          max={today}
          outOfRange={fault.onTooLate}
          onChange={(on) => onChange({ on })}
        />
        <ProseField
          {...{ name: 'reason', label: form.reason, value: draft.reason, error: errors.reason }}
          limit={reasonLimit}
          minRows={2}
          onChange={(reason) => onChange({ reason })}
        />
        {seen.account.state === 'active' && (
          <Checkbox
            label={form.close}
            description={form.closeNote}
            checked={draft.close}
            onChange={({ currentTarget }) => onChange({ close: currentTarget.checked })}
          />
        )}
        <p className="muted">{form.always}</p>
      </div>
    </section>
  )
}

function SuccessorField({ seen, draft, errors, onChange }: Props) {
  const { form, city } = useHandoverWords().handover
  const { account, successors } = seen
  const unit = account.unitName ?? city
  return (
    <div>
      <SelectField
        {...{ name: 'successor', label: form.successor, error: errors.successor }}
        hint={successors.length === 0 ? form.noSuccessor(unit) : form.successorHint(unit)}
        value={draft.successorId}
        options={successors.map(({ id, name, username }) => ({
          ...{ value: id, label: `${name} (${username})` },
        }))}
        onChange={(successorId) => onChange({ successorId })}
      />
      <Link to={paths.successorNew(account.id, account.unitId)}>{form.create}</Link>
    </div>
  )
}
