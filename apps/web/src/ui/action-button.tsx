import { Button, type ButtonProps, Tooltip, VisuallyHidden } from '@mantine/core'
import { type MouseEvent, type ReactNode, type Ref, useId } from 'react'

interface Props extends Omit<ButtonProps, 'disabled' | 'loading'> {
  /** Why the action cannot be done now. The button stays in place, can be reached and says it. */
  blockedBy?: string | false | null | undefined
  /** The action is under way; a second press does nothing. */
  pending?: boolean | undefined
  onClick?: ((event: MouseEvent<HTMLButtonElement>) => void) | undefined
  type?: 'button' | 'submit'
  /** The id of a form elsewhere on the page. */
  form?: string
  'aria-label'?: string
  'aria-keyshortcuts'?: string
  /** In a dialog: begins here. */
  'data-autofocus'?: boolean | undefined
  ref?: Ref<HTMLButtonElement>
  children: ReactNode
}

export function ActionButton({ blockedBy, pending, onClick, children, ...button }: Props) {
  const reasonId = useId()
  const isOff = Boolean(blockedBy) || pending === true
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (isOff) event.preventDefault()
    else onClick?.(event)
  }
  return (
    <>
      <Tooltip
        label={blockedBy || ''}
        disabled={!blockedBy}
        events={{ hover: true, focus: true, touch: true }}
      >
        <Button
          type="button"
          {...button}
          onClick={press}
          loading={pending ?? false}
          disabled={false}
          {...(isOff && { 'aria-disabled': true })}
          {...(blockedBy && { 'data-disabled': true, 'aria-describedby': reasonId })}
        >
          {children}
        </Button>
      </Tooltip>
      {blockedBy && <VisuallyHidden id={reasonId}>{blockedBy}</VisuallyHidden>}
    </>
  )
}
