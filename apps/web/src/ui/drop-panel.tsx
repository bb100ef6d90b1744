import { UnstyledButton } from '@mantine/core'
import { type ReactNode, type RefObject, useEffect, useId, useRef, useState } from 'react'
import { useLocation } from 'react-router'
import css from './drop-panel.module.css'

interface Props {
  /** Spoken instead of what the button shows. */
  label?: string
  button: ReactNode
  buttonClassName: string | undefined
  /** The page in the window is one of those inside. */
  isHere?: boolean
  /** At the foot of the window the panel opens upwards. */
  opens?: 'down' | 'up'
  children: ReactNode
}

/**
 * A button that shows links and choices beside itself. Plain, because it stands in the frame of every
 * page, which must not wait for a library of pop-ups. Another page, Escape and going elsewhere close it.
 */
export function DropPanel({ label, button, buttonClassName, isHere, opens, children }: Props) {
  const { key } = useLocation()
  const [openAt, setOpenAt] = useState<string | null>(null)
  const isOpen = openAt === key
  const root = useRef<HTMLDivElement>(null)
  const panelId = useId()
  useLeaving(root, isOpen, () => setOpenAt(null))
  return (
    <div ref={root} className={css.root}>
      <UnstyledButton
        className={buttonClassName ?? ''}
        aria-expanded={isOpen}
        aria-controls={panelId}
        aria-label={label}
        data-here={isHere || undefined}
        onClick={() => setOpenAt(isOpen ? null : key)}
      >
        {button}
      </UnstyledButton>
      <div id={panelId} hidden={!isOpen} className={css.panel} data-opens={opens ?? 'down'}>
        {children}
      </div>
    </div>
  )
}

/** Presses, focus and Escape anywhere in the document are outside React. */
function useLeaving(root: RefObject<HTMLElement | null>, isOpen: boolean, leave: () => void) {
  useEffect(() => {
    if (!isOpen) return
    const stop = new AbortController()
    const onElsewhere = ({ target }: Event) => {
      if (target instanceof Node && !root.current?.contains(target)) leave()
    }
    const onKey = ({ key }: KeyboardEvent) => {
      if (key !== 'Escape') return
      leave()
      root.current?.querySelector('button')?.focus()
    }
    document.addEventListener('pointerdown', onElsewhere, stop)
    document.addEventListener('focusin', onElsewhere, stop)
    document.addEventListener('keydown', onKey, stop)
    return () => stop.abort()
  })
}
