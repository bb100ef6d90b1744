import type { Day } from '@app/shared/core/day.ts'
import { Button } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { type FormEvent, useState } from 'react'
import { useSession } from '#core/session.tsx'
import { useWords } from '#core/words.tsx'
import { DayField } from '#ui/day-field.tsx'
import { PopPanel } from '#ui/pop-panel.tsx'
import { useAsOf, useChooseAsOf } from './url-state.ts'

/** Asks for the state of an earlier day; the whole page then speaks of that day. */
export function AsOfControl() {
  const { asOf } = useWords().shell
  return (
    <PopPanel
      text={asOf.open}
      label={asOf.open}
      width={264}
      leftSection={<IconHistory size={18} aria-hidden="true" />}
    >
      {(close) => <AsOfForm onDone={close} />}
    </PopPanel>
  )
}

function AsOfForm({ onDone }: { onDone: () => void }) {
  const { asOf } = useWords().shell
  const { today } = useSession()
  const current = useAsOf()
  const choose = useChooseAsOf()
  const [day, setDay] = useState<Day | null>(current ?? null)
  const [fault, setFault] = useState<string | null>(null)
  const show = (event: FormEvent) => {
    event.preventDefault()
    if (fault !== null) return
    choose(day === today ? null : day)
    onDone()
  }
  return (
    <form onSubmit={show} className="stack">
      <DayField
        name="ngay"
        label={asOf.label}
        value={day}
        max={today}
        outOfRange={asOf.future}
        onChange={(next, wrong) => {
          setDay(next)
          setFault(wrong)
        }}
      />
      <Button type="submit">{asOf.show}</Button>
    </form>
  )
}
