import { Button, type ButtonProps } from '@mantine/core'
import { type CSSProperties, type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import css from './pop-panel.module.css'
import { useLeaving } from './use-leaving.ts'

interface Props extends Omit<ButtonProps, 'children'> {
  /** What stands on the button. */
  text: ReactNode
  /** What the panel holds, and the button where it shows no words. */
  label: string
  /** Pixels; on a phone the panel takes the width of the window. */
  width?: number
  /** Gets a way to close the panel, which puts the focus back on the button. */
  children: (close: () => void) => ReactNode
}

/** A button that opens a small panel under itself. Escape and going elsewhere close it. */
export function PopPanel({ text, label, width = 320, children, ...button }: Props) {
  const [isOpen, setOpen] = useState(false)
  const root = useRef<HTMLDivElement>(null)
  useLeaving(root, isOpen, () => setOpen(false))
  const close = () => {
    setOpen(false)
    root.current?.querySelector('button')?.focus()
  }
  return (
    <div ref={root} className={css.root}>
      <Button
        variant="default"
        {...button}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        {...(typeof text !== 'string' && { 'aria-label': label })}
        onClick={() => setOpen(!isOpen)}
      >
        {text}
      </Button>
      {isOpen && (
        <Panel label={label} width={width}>
          {children(close)}
        </Panel>
      )}
    </div>
  )
}

interface PanelProps {
  label: string
  width: number
  children: ReactNode
}

function Panel({ label, width, children }: PanelProps) {
  const panel = useRef<HTMLDivElement>(null)
  const [opensLeft, setOpensLeft] = useState(false)

  // Where there is room, and where the focus goes, is known to the browser only.
  useLayoutEffect(() => {
    const left = panel.current?.parentElement?.getBoundingClientRect().left ?? 0
    setOpensLeft(left + width > document.documentElement.clientWidth)
    panel.current?.querySelector<HTMLElement>('input, select, a, button')?.focus()
  }, [width])

  return (
    <div
      ref={panel}
      role="dialog"
      aria-label={label}
      className={css.panel}
      data-opens={opensLeft ? 'left' : 'right'}
      style={{ '--panel-width': `${width}px` } as CSSProperties}
    >
      {children}
    </div>
  )
}
