import { Button, type ButtonProps } from '@mantine/core'
import {
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type Ref,
  useId,
  useState,
} from 'react'
import css from './action-button.module.css'

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
  const hint = useHint()
  const isOff = Boolean(blockedBy) || pending === true
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (isOff) event.preventDefault()
    else onClick?.(event)
  }
  return (
    <>
      <Button
        type="button"
        {...button}
        onClick={press}
        loading={pending ?? false}
        disabled={false}
        {...(isOff && { 'aria-disabled': true })}
        {...(blockedBy && { 'data-disabled': true, 'aria-describedby': reasonId, ...hint.on })}
      >
        {children}
      </Button>
      {blockedBy && (
        <span
          id={reasonId}
          role="tooltip"
          className={hint.style ? css.reason : 'visually-hidden'}
          style={hint.style ?? undefined}
        >
          {blockedBy}
        </span>
      )}
    </>
  )
}

/** Pixels that the reason needs below its button. */
const roomBelow = 96

/** Shows the reason beside the button while the pointer or the focus is on it. */
function useHint() {
  const [style, setStyle] = useState<CSSProperties | null>(null)
  const show = ({ currentTarget }: { currentTarget: HTMLElement }) => {
    const { left, right, top, bottom } = currentTarget.getBoundingClientRect()
    const { clientWidth, clientHeight } = document.documentElement
    const side = left > clientWidth / 2 ? { right: clientWidth - right } : { left }
    const fits = bottom + roomBelow < clientHeight
    setStyle({ ...side, ...(fits ? { top: bottom + 6 } : { bottom: clientHeight - top + 6 }) })
  }
  const hide = () => setStyle(null)
  const on = {
    onPointerEnter: show,
    onPointerLeave: hide,
    onFocus: show,
    onBlur: hide,
    onKeyDown: ({ key }: KeyboardEvent) => key === 'Escape' && hide(),
  }
  return { style, on }
}
