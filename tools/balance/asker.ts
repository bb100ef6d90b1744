import { setTimeout as wait } from 'node:timers/promises'
import { type Send, sender } from '../crash/account.ts'

/** What became of one request; times as `performance.now()` tells them. */
export interface Outcome {
  readonly begunAt: number
  readonly endedAt: number
  /** 0: no answer. */
  readonly status: number
}

const pauseMs = 50

/** Somebody who reads, or writes, past the balancer without a pause. Answers with how to stop, and what became of it. */
export function keepAsking(origin: string, cookie: string, asked: Parameters<Send>[0]) {
  const outcomes: Outcome[] = []
  let isOver = false
  const asking = (async () => {
    const send = sender(origin, cookie)
    while (!isOver) {
      const begunAt = performance.now()
      const { status } = await send(asked).catch(() => ({ status: 0 }))
      outcomes.push({ begunAt, endedAt: performance.now(), status })
      await wait(pauseMs)
    }
  })()
  return {
    outcomes: outcomes as readonly Outcome[],
    async stop() {
      isOver = true
      await asking
    },
  }
}
