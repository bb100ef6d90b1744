import type { Problem } from '@app/shared/core/problem.ts'

/** What the server said no with. Screens branch on `problem.code`, never on the message. */
export class ApiError extends Error {
  override name = 'ApiError'
  readonly problem: Problem
  /** Nobody who knows has answered: the request may or may not have had its effect. */
  readonly isNetwork: boolean
  /** Milliseconds before which another try is in vain, where the server said so; else 0. */
  readonly waitMs: number

  constructor(problem: Problem, isNetwork = false, waitMs = 0) {
    super(problem.message)
    this.problem = problem
    this.isNetwork = isNetwork
    this.waitMs = waitMs
  }

  /** One of ours has answered, and not a gateway in its own words. */
  get isFromServer(): boolean {
    return this.problem.requestId !== ''
  }
}
