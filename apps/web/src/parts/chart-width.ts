import { useLayoutEffect, useState } from 'react'

/** Without a browser, and on paper, the drawing is scaled from this width. */
const assumedWidth = 720

/** Charts are drawn at the width they have, so that letters keep their size. */
export function useChartWidth() {
  const [node, ref] = useState<HTMLDivElement | null>(null)
  const [width, setWidth] = useState(0)

  // Widths are known to the browser only; measured before the first paint, so that nothing jumps.
  useLayoutEffect(() => {
    if (!node) return
    const measure = () => setWidth(node.clientWidth)
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(node)
    return () => observer.disconnect()
  }, [node])

  return { ref, width: width || assumedWidth }
}

/** Pixels that a text takes at most, without asking the browser. */
export function textWidth(text: string, fontSize: number): number {
  return text.length * fontSize * 0.56
}

/** The words of a text in lines that take no more than so many pixels. */
export function wrapText(text: string, fontSize: number, width: number): string[] {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const longer = `${lines.at(-1) ?? ''} ${word}`.trim()
    if (lines.length > 0 && textWidth(longer, fontSize) <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}
