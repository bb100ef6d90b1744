import { ApiError } from './api-error.ts'

/** Milliseconds before the second, third and fourth try. */
const pausesMs = [500, 1500, 3000]

/** Milliseconds before the next try, after so many before it have failed; `undefined`: no more. */
export function pauseAfter(failures: number, error: unknown): number | undefined {
  const pauseMs = pausesMs[failures]
  const waitMs = error instanceof ApiError ? error.waitMs : 0
  return pauseMs && Math.max(pauseMs, waitMs)
}

/**
 * Asks until an answer comes: where one of several servers has just died, another one answers. `isAnswer`
 * says which refusals are to be told at once; absent: those of somebody who knows.
 */
export async function untilAnswered<T>(
  ask: () => Promise<T>,
  isAnswer: (refusal: ApiError) => boolean = ({ isNetwork }) => !isNetwork,
): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await ask()
    } catch (error) {
      const pauseMs = pauseAfter(attempt, error)
      const mayPass = error instanceof ApiError && !isAnswer(error)
      if (!mayPass || pauseMs === undefined) throw error
      await new Promise((resolve) => setTimeout(resolve, pauseMs))
    }
  }
}
