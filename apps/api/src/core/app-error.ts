import type { Problem, ProblemCode } from '@app/shared/core/problem.ts'

/** Thrown by services. `errors.ts` is the only place that turns it into an answer. */
export class AppError extends Error {
  override name = 'AppError'
  readonly code: ProblemCode
  /** In the person's language; absent: the usual words of the code. */
  readonly words: string | undefined
  readonly fields: Problem['fields']
  readonly current: Problem['current']
  /** Seconds after which another try makes sense. */
  readonly retryAfter: number | undefined

  constructor(
    code: ProblemCode,
    words?: string,
    extra: Pick<Problem, 'fields' | 'current'> & { retryAfter?: number } = {},
  ) {
    super(words ?? code)
    this.code = code
    this.words = words
    this.fields = extra.fields
    this.current = extra.current
    this.retryAfter = extra.retryAfter
  }
}
