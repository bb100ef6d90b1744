import { dayOf, daysBetween, isDay } from '@app/shared/core/day.ts'
import { formatDay, formatTime } from '@app/shared/core/format.ts'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useSession } from '#core/session.tsx'
import { useWords } from '#core/words.tsx'
import css from './due-text.module.css'

interface Props {
  /** ISO 8601 with offset, or a day. */
  dueAt: string
  /** Before the date: “hạn gửi”. */
  prefix?: string | undefined
}

/** Days before the deadline from which its distance is said instead of its date. */
const nearDays = 7

/** The nearer the deadline, the louder: grey date, bold distance, today with its hour, overdue. */
export function DueText({ dueAt, prefix }: Props) {
  const { due } = useWords().shell
  const { today } = useSession()
  const dueOn = isDay(dueAt) ? dueAt : dayOf(Date.parse(dueAt))
  const time = isDay(dueAt) ? '' : hourOf(dueAt)
  const days = daysBetween(today, dueOn)
  const before = prefix && `${prefix} `
  const date = (
    <span className="muted">
      {before}
      <time dateTime={dueAt}>{formatDay(dueOn)}</time>
    </span>
  )
  if (days > nearDays) return <span className="nowrap">{date}</span>
  return (
    <span className={css.due} data-over={days < 0 || undefined}>
      {days < 0 && <IconAlertTriangle size={16} aria-hidden="true" className={css.icon} />}
      <strong className={css.distance}>{distance()}</strong> {date}
    </span>
  )

  function distance(): string {
    if (days < 0) return due.over(-days)
    if (days === 0) return due.today(time)
    return days === 1 ? due.tomorrow(time) : due.left(days)
  }
}

/** A deadline ends with its day unless an hour was given. */
function hourOf(instant: string): string {
  const time = formatTime(instant)
  return time === '23:59' ? '' : time
}
