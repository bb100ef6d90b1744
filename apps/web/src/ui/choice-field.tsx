import { NativeSelect } from '@mantine/core'
import { type FieldProps, useFieldFrame } from './field.tsx'
import { choicesOf, type Option } from './options.ts'

interface Props extends FieldProps {
  value: string | null
  onChange: (value: string | null) => void
  options: readonly Option[]
  /** Nothing chosen is a choice too. */
  clearable?: boolean | undefined
  /** Stands for nothing chosen. */
  placeholder?: string | undefined
}

/** One of a few: the computer's own list, which also fits a phone. A long list wants `SelectField`. */
export function ChoiceField(props: Props) {
  const { value, onChange, options, clearable, placeholder, ...field } = props
  const { readOnly, ...frame } = useFieldFrame(field)
  const nothing = { value: '', label: placeholder ?? '', disabled: !clearable }
  const choices = choicesOf(options)
  return (
    <NativeSelect
      {...frame}
      disabled={frame.disabled || readOnly}
      data={clearable || value === null ? [nothing, ...choices] : choices}
      value={value ?? ''}
      onChange={({ currentTarget }) => onChange(currentTarget.value || null)}
    />
  )
}
