import { type CSSProperties, type ReactNode, useEffect, useRef, useState } from 'react'
import { useWords } from '#core/words.tsx'

interface Props {
  /** What the table shows, for people who come to the frame with the keyboard. */
  label: string
  /** Any CSS length; without it a table that fits scrolls with the page. */
  maxHeight?: string | undefined
  children: ReactNode
}

/**
 * Around a table. One that fits scrolls with the page and its heading stays under the page's; a wider
 * one scrolls inside the frame, which the keyboard can reach then.
 */
export function TableFrame({ label, maxHeight, children }: Props) {
  const frame = useRef<HTMLElement>(null)
  const [edges, setEdges] = useState(calm)
  const { table } = useWords().shell

  // Widths are known to the browser only.
  useEffect(() => {
    const node = frame.current
    if (!node) return
    const look = () => setEdges((before) => edgesOf(node, before))
    const observer = new ResizeObserver(look)
    observer.observe(node)
    if (node.firstElementChild) observer.observe(node.firstElementChild)
    node.addEventListener('scroll', look, { passive: true })
    return () => {
      observer.disconnect()
      node.removeEventListener('scroll', look)
    }
  }, [])

  const scrolls = edges.isWide || maxHeight !== undefined
  return (
    <div className="table-edge" data-more={edges.hasMore || undefined}>
      <section
        ref={frame}
        className="table-frame"
        data-wide={scrolls || undefined}
        data-scrolled={edges.isScrolled || undefined}
        style={maxHeight ? ({ '--table-max-height': maxHeight } as CSSProperties) : undefined}
        {...(scrolls && { tabIndex: 0, 'aria-label': table.scroll(label) })}
      >
        {children}
      </section>
    </div>
  )
}

interface Edges {
  isWide: boolean
  isScrolled: boolean
  hasMore: boolean
}

const calm: Edges = { isWide: false, isScrolled: false, hasMore: false }

function edgesOf(node: HTMLElement, before: Edges): Edges {
  const hidden = node.scrollWidth - node.clientWidth
  const after = {
    isWide: hidden > 1,
    isScrolled: node.scrollLeft > 1,
    hasMore: hidden - node.scrollLeft > 1,
  }
  const isSame =
    after.isWide === before.isWide &&
    after.isScrolled === before.isScrolled &&
    after.hasMore === before.hasMore
  return isSame ? before : after
}
