import type { Day } from '@app/shared/core/day.ts'
import { formatDay } from '@app/shared/core/format.ts'
import { ActionIcon, TextInput } from '@mantine/core'
import { IconCalendar } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useWords } from '#core/words.tsx'
import css from './day-field.module.css'
import { readDay } from './day-text.ts'
import { type FieldProps, useFieldFrame } from './field.tsx'
import { useTypedText } from './typed-text.ts'

interface Props extends FieldProps {
  value: Day | null
  /** With each keystroke; a text that is no day gives `null` and what is wrong with it. */
  onChange: (day: Day | null, fault: string | null) => void
  min?: Day | undefined
  max?: Day | undefined
  /** Said instead of the usual words when the day lies outside. */
  outOfRange?: string | undefined
  onBlur?: (() => void) | undefined
}

export function DayField({ value, onChange, min, max, outOfRange, onBlur, ...field }: Props) {
  const words = useWords().shell.day
  const [isFocused, setFocused] = useState(false)
  const faultOf = useFault({ min, max, outOfRange })
  const typed = useTypedText(value, {
    isFocused,
    read: (text) => (faultOf(text) === null ? (readDay(text) ?? null) : null),
    write: (day) => (day === null ? '' : formatDay(day)),
  })
  const fault = faultOf(typed.text)
  const hear = (text: string) => {
    const wrong = faultOf(text)
    onChange(wrong === null ? (readDay(text) ?? null) : null, wrong)
  }
  return (
    <TextInput
      {...useFieldFrame({
        ...field,
        hint: field.hint ?? words.hint,
        error: field.error || (isFocused ? null : fault),
      })}
      inputMode="numeric"
      className={css.field}
      value={typed.text}
      rightSection={
        !field.disabled &&
        !field.readOnly && (
          <Calendar
            {...{ value, min, max }}
            onPick={(day) => {
              typed.settle()
              hear(day)
            }}
          />
        )
      }
      onFocus={() => setFocused(true)}
      onChange={({ currentTarget }) => {
        typed.type(currentTarget.value)
        hear(currentTarget.value)
      }}
      onBlur={() => {
        setFocused(false)
        if (fault === null) typed.settle()
        onBlur?.()
      }}
    />
  )
}

type Range = Pick<Props, 'min' | 'max' | 'outOfRange'>

function useFault({ min, max, outOfRange }: Range) {
  const words = useWords().shell.day
  return (text: string): string | null => {
    const day = readDay(text)
    if (day === null) return null
    if (day === undefined) return words.wrong
    if (day >= (min ?? '') && day <= (max ?? '9999')) return null
    if (outOfRange) return outOfRange
    if (min && max) return words.range(formatDay(min), formatDay(max))
    return min ? words.notBefore(formatDay(min)) : words.notAfter(formatDay(max ?? day))
  }
}

interface CalendarProps {
  value: Day | null
  min: Day | undefined
  max: Day | undefined
  onPick: (day: Day) => void
}

/** The computer's own calendar, opened from a button; typing stays the main way. */
function Calendar({ value, min, max, onPick }: CalendarProps) {
  const { calendar } = useWords().shell.day
  const picker = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={picker}
        type="date"
        className={css.picker}
        tabIndex={-1}
        aria-hidden="true"
        value={value ?? ''}
        min={min}
        max={max}
        onChange={({ currentTarget }) => currentTarget.value && onPick(currentTarget.value)}
      />
      <ActionIcon
        variant="subtle"
        size={32}
        aria-label={calendar}
        onClick={() => picker.current?.showPicker?.()}
      >
        <IconCalendar size={18} aria-hidden="true" />
      </ActionIcon>
    </>
  )
}
