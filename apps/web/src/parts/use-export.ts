import { useEffect, useRef, useState } from 'react'
import { announce } from '#core/announcer.tsx'
import { download } from '#core/download.ts'
import { useWords } from '#core/words.tsx'
import { saveFile } from '#ui/save-file.ts'
import { toast } from '#ui/toast.ts'

export interface Exporting {
  readonly received: number
  /** Bytes in all, about; 0 before the first ones came. */
  readonly expected: number
  /** It takes long enough to be spoken of. */
  readonly isSlow: boolean
}

/** What is over sooner does not flicker. */
const slowMs = 1000

const begun: Exporting = { received: 0, expected: 0, isSlow: false }

interface Around {
  before: (() => Promise<unknown>) | undefined
  onEnded: () => void
  /** Absent: people are told what was wrong. */
  onRefused?: (error: Error) => void
}

/** Fetches a file and lets the browser save it. One at a time; leaving the page stops it. */
export function useExport({ before, onEnded, onRefused = toast.failure }: Around) {
  const words = useWords().shell.export
  const [state, setState] = useState<Exporting | null>(null)
  const running = useRef<AbortController | null>(null)

  // The server would go on writing for nobody.
  useEffect(() => () => running.current?.abort(), [])

  const start = async (url: string) => {
    if (running.current) return
    const job = new AbortController()
    running.current = job
    setState(begun)
    const timer = setTimeout(() => {
      setState((now) => now && { ...now, isSlow: true })
      announce(words.preparing)
    }, slowMs)
    try {
      await before?.()
      const { name, content } = await download(url, {
        signal: job.signal,
        onProgress: (received, expected) =>
          setState((now) => now && { ...now, received, expected }),
      })
      saveFile(content, name)
      announce(words.done(name))
    } catch (error) {
      if (!job.signal.aborted) onRefused(error instanceof Error ? error : new Error(String(error)))
    } finally {
      clearTimeout(timer)
      running.current = null
      onEnded()
      setState(null)
    }
  }
  const stop = () => {
    running.current?.abort()
    announce(words.stopped)
  }
  return { state, start: (url: string) => void start(url), stop }
}
