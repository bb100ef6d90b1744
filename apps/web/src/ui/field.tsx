import type { MouseEvent, ReactNode } from 'react'
import { useWords } from '#core/words.tsx'

/** What every field takes. The input's id is `field-<name>`, so that a list of problems can link to it. */
export interface FieldProps {
  name: string
  label: string
  /** Always visible, under the label. */
  hint?: ReactNode
  /** What is wrong and how to mend it. */
  error?: string | null | undefined
  /** Says so beside the label; what is not optional is not marked. */
  optional?: boolean | undefined
  disabled?: boolean | undefined
  readOnly?: boolean | undefined
  /** For fields in a table: the label is spoken, not shown. */
  labelHidden?: boolean | undefined
}

/** The same frame for Mantine's inputs. */
export function useFieldFrame(field: FieldProps) {
  const { optional } = useWords().shell
  const label = field.optional ? (
    <>
      {field.label} <span className="muted">({optional})</span>
    </>
  ) : (
    field.label
  )
  return {
    id: fieldId(field.name),
    name: field.name,
    description: field.hint,
    error: field.error,
    disabled: field.disabled ?? false,
    readOnly: field.readOnly ?? false,
    // A browser's own list of earlier entries would cover ours.
    autoComplete: 'off',
    ...(field.labelHidden ? { 'aria-label': field.label } : { label }),
  }
}

export function fieldId(name: string): string {
  return `field-${name}`
}

/** Follows a link to a field without leaving a fragment in the address. */
export function focusField(name: string, event?: MouseEvent): void {
  event?.preventDefault()
  document.getElementById(fieldId(name))?.focus()
}
