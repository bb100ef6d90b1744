import { formatNumber } from '@app/shared/core/format.ts'
import { percentIn } from '@app/shared/core/read-percent.ts'
import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useLang, useWords } from '#core/words.tsx'
import { type FieldProps, useFieldFrame } from './field.tsx'
import { isComposing } from './keys.ts'
import { useTypedText } from './typed-text.ts'

interface Props extends FieldProps {
  /** 0 to 100; `null` for no figure. */
  value: number | null
  /** With each keystroke; a text that is no percentage gives `null` and what is wrong with it. */
  onChange: (value: number | null, fault: string | null) => void
  onBlur?: (() => void) | undefined
  onEnter?: (() => void) | undefined
  /** Behind the figure; a percent sign unless said otherwise. */
  unit?: string
}

export function PercentField(props: Props) {
  const { value, onChange, onBlur, onEnter, unit = '%', ...field } = props
  const words = useWords().shell.percent
  const lang = useLang()
  const [isFocused, setFocused] = useState(false)
  const typed = useTypedText(value, {
    isFocused,
    read: (text) => percentIn(text).value ?? null,
    write: (number) => (number === null ? '' : formatNumber(number, lang)),
  })
  const { fault } = percentIn(typed.text)
  const ownError = fault && !isFocused ? words[fault] : null
  return (
    <TextInput
      {...useFieldFrame({ ...field, error: field.error || ownError })}
      inputMode="decimal"
      rightSection={<span aria-hidden="true">{unit}</span>}
      styles={{ input: { textAlign: 'right', fontVariantNumeric: 'tabular-nums' } }}
      value={typed.text}
      onFocus={() => setFocused(true)}
      onChange={({ currentTarget }) => {
        const { value = null, fault } = percentIn(currentTarget.value)
        typed.type(currentTarget.value)
        onChange(value, fault ? words[fault] : null)
      }}
      onBlur={() => {
        setFocused(false)
        if (!fault) typed.settle()
        onBlur?.()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || isComposing(event) || !onEnter) return
        event.preventDefault()
        onEnter()
      }}
    />
  )
}
