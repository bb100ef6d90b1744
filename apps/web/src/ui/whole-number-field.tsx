import { TextInput } from '@mantine/core'
import { type FieldProps, useFieldFrame } from './field.tsx'

interface Props extends FieldProps {
  /** As it was typed. */
  value: string
  onChange: (text: string) => void
}

/** A count of something. What is typed stays as it is; who asks for it says what is wrong with it. */
export function WholeNumberField({ value, onChange, ...field }: Props) {
  return (
    <TextInput
      {...useFieldFrame(field)}
      inputMode="numeric"
      // The words above it may be as long as they need.
      styles={{ wrapper: { maxWidth: 160 } }}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  )
}

/** `null` for an empty text, `undefined` for one that is no whole number. */
export function wholeNumberIn(text: string): number | null | undefined {
  const trimmed = text.trim()
  if (trimmed === '') return null
  return /^\d{1,6}$/.test(trimmed) ? Number(trimmed) : undefined
}
