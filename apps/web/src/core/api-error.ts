import type { Problem } from '@app/shared/core/problem.ts'
import type { Messages } from '@app/shared/i18n/messages.ts'

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

/** What a form finds by itself, told like a refusal of the server; `null` while nothing is wrong. */
export function faultIn(
  fields: Readonly<Record<string, string>>,
  { problem }: Pick<Messages, 'problem'>,
): ApiError | null {
  if (Object.keys(fields).length === 0) return null
  return new ApiError({ code: 'invalid', message: problem.invalid, fields, requestId: '' })
}
