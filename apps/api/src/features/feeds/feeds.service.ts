import { randomUUID } from 'node:crypto'
import { isoOf } from '@app/shared/core/day.ts'
import type { OutputOf } from '@app/shared/core/endpoint.ts'
import { type Feed, type FeedDraft, type feeds, readQuestion } from '@app/shared/feeds/contract.ts'
import { feedState } from '@app/shared/feeds/rules.ts'
import { hasRole } from '@app/shared/users/rules.ts'
import { act } from '#core/act.ts'
import { AppError } from '#core/app-error.ts'
import type { Ctx } from '#core/ctx.ts'
import { hashOf, newToken } from '#core/session-cookie.ts'
import { introduce, revise } from '#store/revise.ts'
import type { ReadTx, WriteTx } from '#store/store.ts'
import { type Asked, describe } from './feed-views.ts'
import { type FeedRecord, findFeed, insertKey, selectFeeds } from './feeds.sql.ts'

const dayMs = 24 * 3_600_000

export async function listFeeds(ctx: Ctx): Promise<Feed[]> {
  const whose = hasRole(ctx.user, 'admin') ? null : ctx.user.id
  const records = await ctx.store.read((tx) => selectFeeds(tx, whose))
  const items: Feed[] = []
  for (const record of records) items.push(await feedOf(ctx, record))
  return items
}

export async function previewFeed(ctx: Ctx, asked: Asked): Promise<OutputOf<typeof feeds.preview>> {
  const { asks, columns } = await describe(ctx, asked)
  return { asks, columns }
}

/** The question keeps the language in which it was asked: what a program reads must not change by itself. */
export async function createFeed(
  ctx: Ctx,
  { name, view, question, days }: FeedDraft,
): Promise<OutputOf<typeof feeds.create>> {
  const params = new URLSearchParams(question)
  if (!params.has('lang')) params.set('lang', ctx.lang)
  const token = newToken()
  const id = randomUUID()
  const createdAt = ctx.wallNow
  const record = await act(ctx, { action: 'feed.create' }, async (tx) => {
    const feed = { id, ownerId: ctx.user.id, name, view, question: params.toString() }
    await introduce(tx, 'feed', [{ ...feed, createdAt, expiresAt: createdAt + days * dayMs }])
    await insertKey(tx, { tokenHash: hashOf(token), feedId: id })
    return standing(tx, id)
  })
  return { feed: await feedOf(ctx, record), token }
}

export async function renameFeed(
  ctx: Ctx,
  { id, version, name }: { id: string; version: number; name: string },
): Promise<Feed> {
  const record = await act(ctx, { action: 'feed.rename' }, async (tx) => {
    const { owner } = await standing(tx, id)
    if (owner.id !== ctx.user.id) throw new AppError('not-found')
    await revise(tx, 'feed', { id, version }, { name })
    return standing(tx, id)
  })
  return feedOf(ctx, record)
}

export async function revokeFeed(
  ctx: Ctx,
  { id, version }: { id: string; version: number },
): Promise<Feed> {
  const record = await act(ctx, { action: 'feed.revoke' }, async (tx) => {
    const { owner, revokedAt } = await standing(tx, id)
    if (owner.id !== ctx.user.id && !hasRole(ctx.user, 'admin')) throw new AppError('not-found')
    if (revokedAt !== null) throw new AppError('wrong-state')
    await revise(tx, 'feed', { id, version }, { revokedAt: ctx.wallNow })
    return standing(tx, id)
  })
  return feedOf(ctx, record)
}

interface Whose {
  readonly ownerId: string
  /** The machine's clock. */
  readonly now: number
}

/** What somebody has made and neither a person nor its time has ended, whether it answers at present or not. */
export async function openFeedsIn(tx: ReadTx, { ownerId, now }: Whose): Promise<FeedRecord[]> {
  const made = await selectFeeds(tx, ownerId)
  return made.filter(({ revokedAt, expiresAt }) => revokedAt === null && now < expiresAt)
}

export async function revokeFeedsOf(tx: WriteTx, whose: Whose): Promise<void> {
  for (const { id, version } of await openFeedsIn(tx, whose))
    await revise(tx, 'feed', { id, version }, { revokedAt: whose.now })
}

async function standing(tx: ReadTx, id: string): Promise<FeedRecord> {
  const record = await findFeed(tx, id)
  if (!record) throw new AppError('not-found')
  return record
}

/** In words as its owner would read them, in the language of whoever asks. */
async function feedOf(ctx: Ctx, record: FeedRecord): Promise<Feed> {
  const { id, name, view, owner, usedAt, version } = record
  const shown = await describe({ ...ctx, user: owner }, record)
  return {
    ...{ id, name, view, version, ...shown },
    owner: { id: owner.id, name: owner.name },
    state: stateOf(record, ctx.wallNow),
    createdAt: isoOf(record.createdAt),
    expiresAt: isoOf(record.expiresAt),
    usedAt: usedAt === null ? null : isoOf(usedAt),
  }
}

export function stateOf(record: FeedRecord, wallNow: number): Feed['state'] {
  const { expiresAt, revokedAt, ownerState, view, question } = record
  const isReadable = readQuestion(view, question) !== undefined
  return feedState(
    { expiresAt, revokedAt, ownerIsActive: ownerState === 'active', isReadable },
    wallNow,
  )
}
