import { ApiError } from './api-error.ts'

/** Milliseconds before the second, third and fourth try. */
export const pausesMs = [500, 1500, 3000]

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
      const pauseMs = pausesMs[attempt]
      const mayPass = error instanceof ApiError && !isAnswer(error)
      if (!mayPass || pauseMs === undefined) throw error
      await new Promise((resolve) => setTimeout(resolve, pauseMs))
    }
  }
}
