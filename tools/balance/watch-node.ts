import { setTimeout as wait } from 'node:timers/promises'

interface Seen {
  readonly wasUnready: boolean
  /** When it was ready again, as `performance.now()` tells it; `null`: not in time. */
  readonly readyAt: number | null
}

/** Looks at one process past the balancer from now on. Answers when it is ready again, or time is up. */
export function watchNode(origin: string): (timeoutMs: number) => Promise<Seen> {
  let unreadyAt: number | null = null
  let readyAt: number | null = null
  let isOver = false
  const watching = (async () => {
    while (!isOver && readyAt === null) {
      // A process that has died refuses the connection, which is not an answer.
      const { status } = await fetch(`${origin}/api/health/ready`)
      if (status === 503 && unreadyAt === null) unreadyAt = performance.now()
      if (status === 200 && unreadyAt !== null) readyAt = performance.now()
      await wait(100)
    }
  })()
  return async (timeoutMs) => {
    await Promise.race([watching, wait(timeoutMs)])
    isOver = true
    await watching
    return { wasUnready: unreadyAt !== null, readyAt }
  }
}
