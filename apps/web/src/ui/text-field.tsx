import { TextInput } from '@mantine/core'
import { type FieldProps, useFieldFrame } from './field.tsx'

interface Props extends FieldProps {
  value: string
  /** What was typed, as it was typed: fake Backspaces of input methods and all. */
  onChange: (text: string) => void
  onBlur?: (() => void) | undefined
  type?: 'text' | 'search'
  placeholder?: string | undefined
  autoComplete?: string | undefined
}

export function TextField({ value, onChange, onBlur, type, placeholder, ...field }: Props) {
  const frame = useFieldFrame(field)
  return (
    <TextInput
      {...frame}
      autoComplete={field.autoComplete ?? frame.autoComplete}
      type={type ?? 'text'}
      placeholder={placeholder ?? ''}
      spellCheck={false}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={() => onBlur?.()}
    />
  )
}
