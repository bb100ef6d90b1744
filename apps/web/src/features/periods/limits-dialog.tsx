import { fieldsOf } from '@app/shared/core/faults.ts'
import { Limits, type Period, periods } from '@app/shared/periods/contract.ts'
import { useState } from 'react'
import { useSend } from '#core/api.ts'
import { useWords } from '#core/words.tsx'
import { ConfirmDialog } from '#ui/confirm-dialog.tsx'
import { PercentField } from '#ui/percent-field.tsx'
import { fieldErrorsOf } from '#ui/problem-notice.tsx'
import { toast } from '#ui/toast.ts'
import css from './new-period.module.css'

interface Props {
  period: Period
  onClose: () => void
}

/** People write how far below plan, without a minus. */
export function LimitsDialog({ period, onClose }: Props) {
  const { periods: words, field } = useWords()
  const { mutate, isPending, error } = useSend(periods.setLimits)
  const [atRisk, setAtRisk] = useState<number | null>(-period.limits.atRiskGap)
  const [late, setLate] = useState<number | null>(-period.limits.lateGap)
  const [isTried, setTried] = useState(false)
  const limits = { atRiskGap: below(atRisk), lateGap: below(late) }
  const faults = fieldsOf(Limits.safeParse(limits).error?.issues ?? [], field)
  const errors = { ...serverErrors(error), ...(isTried && faults) }
  const save = () => {
    setTried(true)
    if (Object.keys(faults).length > 0) return
    const onSuccess = () => {
      toast.success(words.limits.saved(period.name))
      onClose()
    }
    const { id, version } = period
    mutate({ params: { id }, body: { version, limits } }, { onSuccess })
  }
  return (
    <ConfirmDialog
      opened
      title={words.limits.title(period.name)}
      confirmLabel={words.limits.save}
      pending={isPending}
      error={error}
      onConfirm={save}
      onClose={onClose}
    >
      <p className="muted">{words.limits.lead}</p>
      <div className={css.fields}>
        <PercentField
          {...{ name: 'atRiskGap', label: words.limits.atRisk, unit: words.limits.unit }}
          value={atRisk}
          onChange={setAtRisk}
          error={errors.atRiskGap}
        />
        <PercentField
          {...{ name: 'lateGap', label: words.limits.late, unit: words.limits.unit }}
          value={late}
          onChange={setLate}
          error={errors.lateGap}
        />
      </div>
    </ConfirmDialog>
  )
}

/** An empty field is no number: the contract says what it wants. */
function below(points: number | null): number {
  return points === null ? Number.NaN : 0 - points
}

function serverErrors(error: Error | null): Record<string, string> {
  const entries = Object.entries(fieldErrorsOf(error))
  return Object.fromEntries(entries.map(([name, text]) => [name.replace('limits.', ''), text]))
}
