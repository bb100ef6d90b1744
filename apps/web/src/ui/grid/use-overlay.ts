import { type RefObject, useEffect, useLayoutEffect, useState } from 'react'
import type { Mode } from './grid-keys.ts'
import { rowHeight } from './grid-row.tsx'

/** Pixels of the heading row, and of the input while a text is written in it. */
const headHeight = 36
const textHeight = 132

interface Written {
  readonly mode: Mode
  readonly text: string
}

interface Overlay {
  input: RefObject<HTMLTextAreaElement | null>
  scroller: HTMLDivElement | null
  /** The active cell's id. */
  active: string
  place: number
  kind: string | undefined
  /** Of the scroller: in a narrower one the cell may be out of sight. */
  width: number
}

export function useWidth(element: HTMLElement | null): number {
  const [width, setWidth] = useState(0)
  // Sizes are outside React.
  useEffect(() => {
    if (!element) return
    const observer = new ResizeObserver(() => setWidth(element.clientWidth))
    observer.observe(element)
    return () => observer.disconnect()
  }, [element])
  return width
}

/** Where the input lies and what stands in it: measured, and its selection is the browser's. */
export function useOverlay({ mode, text }: Written, overlay: Overlay): void {
  const { input, scroller, active, place, kind, width } = overlay

  useLayoutEffect(() => {
    document.getElementById(active)?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [active, width])

  // After each drawing: widths follow the window.
  useLayoutEffect(() => {
    const over = input.current?.parentElement
    const cell = document.getElementById(active)
    if (!over || !scroller || !cell) return
    const isTall = kind === 'text' && (mode === 'typing' || mode === 'editing')
    const height = isTall ? textHeight : rowHeight
    const top = headHeight + place * rowHeight
    const isLow = top + height > scroller.scrollTop + scroller.clientHeight
    Object.assign(over.style, {
      left: `${cell.offsetLeft}px`,
      top: `${isLow ? top + rowHeight - height : top}px`,
      width: `${cell.offsetWidth}px`,
      height: `${height}px`,
    })
  })

  // A chosen cell holds its text selected: typing replaces it, copying copies it.
  useLayoutEffect(() => {
    const { current: area } = input
    if (!area || (mode !== 'ready' && mode !== 'choosing')) return
    area.value = text
    if (document.activeElement === area) area.select()
  }, [input, mode, text, active])
}
