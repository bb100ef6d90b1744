import { UnstyledButton } from '@mantine/core'
import { type ReactNode, useId, useRef, useState } from 'react'
import { useLocation } from 'react-router'
import css from './drop-panel.module.css'
import { useLeaving } from './use-leaving.ts'

interface Props {
  /** Spoken instead of what the button shows. */
  label?: string
  button: ReactNode
  buttonClassName: string | undefined
  panelClassName?: string | undefined
  /** The page in the window is one of those inside. */
  isHere?: boolean
  /** At the foot of the window the panel opens upwards. */
  opens?: 'down' | 'up'
  /** What the panel holds may be fetched only then. */
  onOpen?: () => void
  children: ReactNode
}

/**
 * A button that shows links and choices beside itself. Plain, because it stands in the frame of every
 * page, which must not wait for a library of pop-ups. Another page, Escape and going elsewhere close it.
 */
export function DropPanel(props: Props) {
  const { label, button, buttonClassName, panelClassName, isHere, opens, onOpen, children } = props
  const { key } = useLocation()
  const [openAt, setOpenAt] = useState<string | null>(null)
  const isOpen = openAt === key
  const root = useRef<HTMLDivElement>(null)
  const panelId = useId()
  useLeaving(root, isOpen, () => setOpenAt(null))
  const toggle = () => {
    setOpenAt(isOpen ? null : key)
    if (!isOpen) onOpen?.()
  }
  return (
    <div ref={root} className={css.root}>
      <UnstyledButton
        className={buttonClassName ?? ''}
        aria-expanded={isOpen}
        aria-controls={panelId}
        aria-label={label}
        data-here={isHere || undefined}
        onClick={toggle}
      >
        {button}
      </UnstyledButton>
      <div
        id={panelId}
        hidden={!isOpen}
        className={`${css.panel} ${panelClassName ?? ''}`}
        data-opens={opens ?? 'down'}
      >
        {children}
      </div>
    </div>
  )
}
