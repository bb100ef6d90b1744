import { type RefObject, useLayoutEffect, useState } from 'react'

interface Fit {
  /** How many of the children are shown. */
  count: number
  /** Pixels they take together; absent while all are shown. */
  width?: number
}

/**
 * How many children of a row there is room for, at most `most`. All of them stay in the row to be
 * measured; those beyond the width are cut off by the caller. `spare`: pixels of the button for the rest.
 */
export function useFit(row: RefObject<HTMLElement | null>, most: number, spare: number): Fit {
  const [fit, setFit] = useState<Fit>({ count: most })

  // Widths are known to the browser only, and change with the window, the font and the language.
  useLayoutEffect(() => {
    const frame = row.current?.parentElement
    if (!row.current || !frame) return
    const items = [...row.current.children]
    const measure = () => {
      const ends = endsOf(items.map((item) => item.getBoundingClientRect().width))
      const next = fitIn(ends, frame.clientWidth, { most, spare })
      setFit((last) => (last.count === next.count && last.width === next.width ? last : next))
    }
    const watch = new ResizeObserver(measure)
    for (const element of [frame, ...items]) watch.observe(element)
    return () => watch.disconnect()
  })
  return fit
}

/** `ends`: where each child ends when all stand side by side. */
export function fitIn(
  ends: readonly number[],
  room: number,
  { most, spare }: { most: number; spare: number },
): Fit {
  const last = ends.at(-1) ?? 0
  if (ends.length <= most && last <= room) return { count: ends.length }
  const shown = ends.slice(0, most).filter((end) => end + spare <= room)
  return { count: shown.length, width: shown.at(-1) ?? 0 }
}

function endsOf(widths: readonly number[]): number[] {
  let end = 0
  return widths.map((width) => {
    end += width
    return end
  })
}
