import type { FieldProps } from './field.tsx'
import type { Option } from './options.ts'

export interface SelectFieldProps extends FieldProps {
  value: string | null
  onChange: (value: string | null) => void
  options: readonly Option[]
  clearable?: boolean | undefined
  placeholder?: string | undefined
}

export interface MultiSelectFieldProps extends FieldProps {
  value: readonly string[]
  onChange: (value: string[]) => void
  options: readonly Option[]
  /** Stands while nothing is chosen. */
  placeholder?: string | undefined
}
