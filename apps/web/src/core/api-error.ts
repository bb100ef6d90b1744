import type { Problem } from '@app/shared/core/problem.ts'

/** What the server said no with. Screens branch on `problem.code`, never on the message. */
export class ApiError extends Error {
  override name = 'ApiError'
  readonly problem: Problem
  /** Nobody who knows has answered: the request may or may not have had its effect. */
  readonly isNetwork: boolean

  constructor(problem: Problem, isNetwork = false) {
    super(problem.message)
    this.problem = problem
    this.isNetwork = isNetwork
  }

  /** One of ours has answered, and not a gateway in its own words. */
  get isFromServer(): boolean {
    return this.problem.requestId !== ''
  }
}
