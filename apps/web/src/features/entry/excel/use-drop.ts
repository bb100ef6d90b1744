import { useEffect, useEffectEvent, useState } from 'react'

/** A file may be dropped anywhere on the page: missing a small place must not make the browser open it. */
export function useDrop(onFile: (file: File) => void): boolean {
  const [isOver, setOver] = useState(false)
  const take = useEffectEvent((file: File | undefined) => file && onFile(file))

  // The window is outside React.
  useEffect(() => {
    const stop = new AbortController()
    const on = (name: 'dragover' | 'dragleave' | 'drop', run: (event: DragEvent) => void) =>
      window.addEventListener(name, run, { signal: stop.signal })
    on('dragover', (event) => {
      event.preventDefault()
      setOver(true)
    })
    on('dragleave', ({ relatedTarget }) => relatedTarget === null && setOver(false))
    on('drop', (event) => {
      event.preventDefault()
      setOver(false)
      take(event.dataTransfer?.files[0])
    })
    return () => stop.abort()
  }, [])

  return isOver
}
