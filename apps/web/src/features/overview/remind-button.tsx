import { notices, type ReminderAnswer } from '@app/shared/notices/contract.ts'
import { isDue } from '@app/shared/notices/rules.ts'
import type { UnitReporting } from '@app/shared/periods/contract.ts'
import { reportingSums } from '@app/shared/periods/sheet.ts'
import { useState } from 'react'
import { useSend } from '#core/api.ts'
import { useWords } from '#core/words.tsx'
import { ActionButton } from '#ui/action-button.tsx'
import { ConfirmDialog } from '#ui/confirm-dialog.tsx'
import { toast } from '#ui/toast.ts'
import css from './remind-button.module.css'
import type { Reminding, ReportingPeriod } from './use-reminding.ts'

/** More units than this are too many to read before a confirmation; the table has them all. */
const mostNamed = 8

interface Props {
  period: ReportingPeriod
  reminding: Reminding
}

/** Reminds the chosen units, after a question that says how many units and reports. */
export function RemindButton({ period, reminding }: Props) {
  const { remind: words } = useWords().notices
  const { chosen, blockedBy, startAgain } = reminding
  const [asked, setAsked] = useState<readonly UnitReporting[]>([])
  const [isOpen, setOpen] = useState(false)
  const { mutate, isPending, error, reset } = useSend(notices.remind)
  const say = useOutcome()
  const ask = () => {
    reset()
    setAsked(chosen)
    setOpen(true)
  }
  const send = () => {
    const body = { unitIds: asked.map(({ unitId }) => unitId) }
    const onSuccess = ({ items }: { items: readonly ReminderAnswer[] }) => {
      say(items, asked)
      setOpen(false)
      startAgain()
    }
    mutate({ params: { id: period.id }, body }, { onSuccess })
  }
  return (
    <>
      <ActionButton blockedBy={blockedBy} onClick={ask}>
        {words.button(chosen.length)}
      </ActionButton>
      <ConfirmDialog
        opened={isOpen}
        title={words.title(asked.length)}
        confirmLabel={words.confirm}
        pending={isPending}
        error={error}
        onClose={() => setOpen(false)}
        onConfirm={send}
      >
        <div>
          <p>{words.missing(reportingSums(asked).missing, period.name)}</p>
          <ul className={css.units}>
            {asked.slice(0, mostNamed).map(({ unitId, unitName, missing }) => (
              <li key={unitId}>{words.unit(unitName, missing)}</li>
            ))}
            {asked.length > mostNamed && <li>{words.others(asked.length - mostNamed)}</li>}
          </ul>
        </div>
        <p>{words.told}</p>
      </ConfirmDialog>
    </>
  )
}

/** Says what came of it, also of units that were not reminded after all. */
function useOutcome() {
  const { remind: words } = useWords().notices
  return (answers: readonly ReminderAnswer[], units: readonly UnitReporting[]) => {
    const reminded = answers.filter((answer) => answer.reminded).length
    const complete = answers.filter(({ count }) => !isDue({ missing: count })).length
    const deaf = answers.filter((answer) => !answer.reminded && isDue({ missing: answer.count }))
    const names = deaf.map(
      ({ unitId }) => units.find((unit) => unit.unitId === unitId)?.unitName ?? unitId,
    )
    const sentences = [
      reminded > 0 ? words.sent(reminded) : words.noneSent,
      complete > 0 && words.nothingMissing(complete),
      names.length > 0 && words.nobody(names.join(', ')),
    ]
    const text = sentences.filter(Boolean).join('. ')
    if (reminded > 0) toast.success(text)
    else toast.failure(text)
  }
}
