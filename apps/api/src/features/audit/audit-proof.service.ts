import { parseCode } from '@app/shared/audit/code.ts'
import type { audit } from '@app/shared/audit/contract.ts'
import { faultText } from '@app/shared/audit/verdict.ts'
import type { OutputOf } from '@app/shared/core/endpoint.ts'
import { formatInstant } from '@app/shared/core/format.ts'
import { AppError } from '#core/app-error.ts'
import type { Ctx } from '#core/ctx.ts'
import { verifyChain } from '#store/chain.ts'
import { readHead, type SealHead, sealedAt } from '#store/seal.ts'
import { findSealed } from './audit.sql.ts'

/** Of one request: the page asks again until the end of the chain, and shows how far it is. */
const limitMs = 1500

interface Asked {
  readonly from: SealHead | null
  readonly mirror: SealHead | null
}

/** Follows the chain from where an earlier request has ended. */
export async function verifyLog(
  { store, words }: Ctx,
  { from, mirror }: Asked,
): Promise<OutputOf<typeof audit.verify>> {
  const { verify } = words.audit
  const verdict = await verifyChain(store, { mirror, limitMs, from: from ?? undefined })
  const { head, fault, isDone } = verdict
  const total = (await store.read(readHead)).number
  if (!isDone) return { isDone, isGood: true, head, total, text: null }
  if (fault) {
    const text = `${faultText(fault, words)} ${verify.advice}`
    return { isDone, isGood: false, head, total, text }
  }
  const at = await store.read((tx) => sealedAt(tx, head))
  const text = at === null ? verify.none : verify.good(head.number, formatInstant(at))
  return { isDone, isGood: true, head, total, text }
}

/** Whether a printed code is one of this log. */
export async function proveCode(
  { store, words }: Ctx,
  typed: string,
): Promise<OutputOf<typeof audit.code>> {
  const { code } = words.audit
  const parsed = parseCode(typed)
  if (!parsed) throw new AppError('invalid', undefined, { fields: { code: code.malformed } })
  const found = await store.read((tx) => findSealed(tx, parsed))
  if (!found) return { isKnown: false, text: code.absent, entryId: null }
  const text = code.found(parsed.number, formatInstant(found.at))
  return { isKnown: true, text, entryId: found.id }
}
