import { randomInt } from 'node:crypto'
import { inspect } from 'node:util'
import { isoOf } from '@app/shared/core/day.ts'
import { fieldsOf } from '@app/shared/core/faults.ts'
import { formatInstant } from '@app/shared/core/format.ts'
import type { Problem, ProblemCode } from '@app/shared/core/problem.ts'
import type { AllMessages } from '@app/shared/i18n/messages.ts'
import type { Person } from '@app/shared/users/rules.ts'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { StaleVersion, StoreUnavailable, Taken } from '#store/store.ts'
import { AppError } from './app-error.ts'
import { InvalidInput } from './invalid-input.ts'
import { catalogues, langOf } from './lang.ts'

/** What a refusal is in HTTP. */
export const statusOf: Record<ProblemCode, number> = {
  invalid: 400,
  'not-signed-in': 401,
  'sign-in-failed': 401,
  'code-needed': 401,
  'password-change-required': 403,
  'second-factor-required': 403,
  'confirm-needed': 403,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  'wrong-state': 409,
  incomplete: 422,
  'key-reused': 422,
  'too-large': 413,
  'too-many': 429,
  unavailable: 503,
  internal: 500,
}

type Refused = Omit<Problem, 'requestId'>

/** The one place where what happened becomes an answer. */
export function installErrorHandler(
  app: FastifyInstance,
  onRefused: (refused: RefusedRequest) => Promise<void>,
): void {
  app.setErrorHandler(async (error, request, reply) => {
    const words = catalogues[langOf(request.headers['accept-language'])]
    const { readsOnly } = request.routeOptions.config
    const problem = refusalOf(error, readsOnly ? ofReading(words) : words)
    if (problem.code === 'internal') request.log.error(error)
    if (problem.code === 'unavailable')
      request.log.warn({ reason: String(error), cause: causeOf(error) }, 'unavailable')
    await tellRefused(request, problem, onRefused)
    const wait = error instanceof AppError ? error.retryAfter : undefined
    if (wait !== undefined) reply.header('retry-after', wait)
    else if (problem.code === 'unavailable') reply.header('retry-after', retryAfter(error))
    if (problem.code === 'too-large') takeTheRest(request, reply)
    return reply.code(statusOf[problem.code]).send({ ...problem, requestId: request.id })
  })
}

/**
 * Seconds, not the same ones for all who ask at the same moment. A database that starts again is there in a
 * moment; too much work takes longer.
 */
function retryAfter(error: unknown): number {
  return error instanceof StoreUnavailable ? randomInt(1, 3) : randomInt(4, 9)
}

const mostThrownAway = 64 * 1_048_576

/**
 * Fastify would close the line, and whoever is still sending would read of a broken line in place of the
 * answer. What comes is thrown away, up to what nobody sends by mistake.
 */
function takeTheRest({ raw }: FastifyRequest, reply: FastifyReply): void {
  reply.removeHeader('connection')
  let thrownAway = 0
  raw.on('data', (chunk: Buffer) => {
    thrownAway += chunk.length
    if (thrownAway > mostThrownAway) raw.destroy()
  })
  raw.resume()
}

/** Somebody who has signed in asked for what is not his, or not there. */
export interface RefusedRequest {
  readonly person: Person
  readonly code: 'forbidden' | 'not-found'
  /** The pattern, not the address. */
  readonly place: string
  readonly address: string
  readonly requestId: string
}

async function tellRefused(
  { signedIn, method, routeOptions, ip, id, log }: FastifyRequest,
  { code }: Refused,
  tell: (refused: RefusedRequest) => Promise<void>,
): Promise<void> {
  if (!signedIn || (code !== 'forbidden' && code !== 'not-found')) return
  const place = `${method} ${routeOptions.url ?? ''}`
  const refused = { person: signedIn.person, code, place, address: ip, requestId: id }
  // Who is refused is refused, also while nothing can be written.
  await tell(refused).catch((fault: unknown) => log.warn({ reason: String(fault) }, 'not noted'))
}

/** What happened below, for the log. */
function causeOf(error: unknown): string | undefined {
  const { cause } = error as { cause?: unknown }
  return cause instanceof Error ? inspect(cause) : undefined
}

/** What a refusal says; also of one report among several. */
export function refusalOf(error: unknown, words: AllMessages): Refused {
  const simple = (code: ProblemCode): Refused => ({ code, message: words.problem[code] })
  if (error instanceof AppError) {
    const { code, fields, current } = error
    const message = error.words ?? words.problem[code]
    return { code, message, ...(fields && { fields }), ...(current && { current }) }
  }
  if (error instanceof InvalidInput) {
    return { ...simple('invalid'), fields: fieldsOf(error.issues, words.field) }
  }
  if (error instanceof StaleVersion) return stale(error, words)
  if (error instanceof Taken) return simple('conflict')
  if (error instanceof StoreUnavailable) return simple('unavailable')
  return simple(frameworkCode(error))
}

/** Whoever asked only is not to worry about what was written. */
function ofReading(words: AllMessages): AllMessages {
  return { ...words, problem: { ...words.problem, unavailable: words.unread } }
}

function stale({ current }: StaleVersion, words: AllMessages): Refused {
  if (current === null) return { code: 'not-found', message: words.problem['not-found'] }
  const { version, changedBy, changedAt } = current
  return {
    code: 'conflict',
    message: words.conflictBy(changedBy, formatInstant(changedAt)),
    current: { version, changedBy, changedAt: isoOf(changedAt) },
  }
}

/** Fastify refuses some requests itself: a body that is too large, no JSON, an unknown type. */
function frameworkCode(error: unknown): ProblemCode {
  const { statusCode } = error as { statusCode?: unknown }
  if (statusCode === 413) return 'too-large'
  if (statusCode === 503) return 'unavailable'
  const isRequestsFault = typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500
  return isRequestsFault ? 'invalid' : 'internal'
}
