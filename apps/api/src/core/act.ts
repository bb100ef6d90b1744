import type { Action } from '@app/shared/audit/words.ts'
import { claim, type Once, settle } from '#store/once.ts'
import type { WriteTx } from '#store/store.ts'
import { AppError } from './app-error.ts'
import type { Ctx } from './ctx.ts'

interface What {
  /** `report.submit`: the word of the change log. */
  readonly action: Action
  readonly reason?: string | undefined
  /** Of a request that is done in several transactions: which one this is, from 0. */
  readonly part?: number
}

/**
 * A write in the person's name: one transaction with one change record. When the request carries an
 * idempotency key, a repeated one gets the first answer and leaves no trace.
 */
export async function act<T>(ctx: Ctx, what: What, fn: (tx: WriteTx) => Promise<T>): Promise<T> {
  const { action, reason, part } = what
  const once = ctx.once && withPart(ctx.once, part)
  try {
    return await ctx.store.write({ ...whoOf(ctx), action, reason }, async (tx) => {
      if (!once) return fn(tx)
      const earlier = await claim(tx, once)
      if (earlier && earlier.requestHash !== once.requestHash) throw new AppError('key-reused')
      if (earlier) throw new AnsweredBefore(earlier.answer)
      const answer = await fn(tx)
      await settle(tx, once, JSON.stringify(answer))
      return answer
    })
  } catch (error) {
    // What `fn` answered under this key the first time, as JSON.
    if (error instanceof AnsweredBefore) return JSON.parse(error.answer) as T
    // Thrown inside `fn` itself, which answers with a T.
    if (error instanceof NothingDone) return error.answer as T
    throw error
  }
}

/** Who stands behind a request, as the change log keeps it. */
export function whoOf({ user, address, requestId }: Ctx) {
  return {
    ...{ actorId: user.id, actorName: user.name, actorRoles: user.roles },
    ...{ actorUnitId: user.unitId, address, requestId },
  }
}

/** Thrown in an act that found nothing to do: the answer without a change record, or any other trace. */
export class NothingDone extends Error {
  readonly answer: unknown

  constructor(answer: unknown) {
    super('nothing done')
    this.answer = answer
  }
}

/** Thrown to roll back: the effect is there already, and so must no second change record be. */
class AnsweredBefore extends Error {
  readonly answer: string

  constructor(answer: string) {
    super('answered before')
    this.answer = answer
  }
}

function withPart(once: Once, part: number | undefined): Once {
  return part === undefined ? once : { ...once, key: `${once.key}#${part}` }
}
