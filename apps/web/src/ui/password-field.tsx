import { PasswordInput } from '@mantine/core'
import { useWords } from '#core/words.tsx'
import { type FieldProps, useFieldFrame } from './field.tsx'

interface Props extends FieldProps {
  value: string
  onChange: (text: string) => void
  /** Tells password managers which one it is. */
  autoComplete: 'current-password' | 'new-password'
  /** In a dialog: begins here. */
  autoFocus?: boolean
}

/** Can be pasted into and can be shown: a long sentence is typed blind only by choice. */
export function PasswordField({ value, onChange, autoComplete, autoFocus, ...field }: Props) {
  const { show } = useWords().account.signIn
  return (
    <PasswordInput
      {...useFieldFrame(field)}
      autoComplete={autoComplete}
      {...(autoFocus && { 'data-autofocus': true })}
      spellCheck={false}
      autoCapitalize="none"
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      visibilityToggleFocusable
      visibilityToggleButtonProps={{ 'aria-label': show }}
    />
  )
}
