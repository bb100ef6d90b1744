import type { Reminder } from '@app/shared/notices/contract.ts'
import { isDue } from '@app/shared/notices/rules.ts'
import type { UnitReporting } from '@app/shared/periods/contract.ts'
import { Suspense, useState } from 'react'
import { useFormat } from '#core/format.ts'
import { useWords } from '#core/words.tsx'
import { late } from '#ui/late.ts'
import css from './reminder-cell.module.css'

const ReminderLogBox = late(async () => (await import('./reminder-log-box.tsx')).ReminderLogBox)

interface Props {
  periodId: string
  unit: UnitReporting
  /** Latest first. */
  reminders: readonly Reminder[]
}

/** When a unit was reminded last, and by whom; opens all its reminders. */
export function ReminderCell({ periodId, unit, reminders }: Props) {
  const { log } = useWords().notices
  const { instant } = useFormat()
  const [isNeeded, setNeeded] = useState(false)
  const [isOpen, setOpen] = useState(false)
  const [latest] = reminders
  if (!latest) return <span className="muted">{isDue(unit) ? log.never : '–'}</span>
  const open = () => {
    setNeeded(true)
    setOpen(true)
  }
  return (
    <>
      <button type="button" className={css.open} onClick={open}>
        <span className="visually-hidden">{log.before(unit.unitName)} </span>
        {instant(latest.at)}
      </button>{' '}
      <span className="muted">{latest.by}</span>
      {isNeeded && (
        <Suspense>
          <ReminderLogBox
            periodId={periodId}
            unitId={unit.unitId}
            unitName={unit.unitName}
            reminders={reminders}
            opened={isOpen}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </>
  )
}
