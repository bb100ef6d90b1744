import { createHash } from 'node:crypto'
import { isoOf } from '@app/shared/core/day.ts'
import { feedFiles, readQuestion } from '@app/shared/feeds/contract.ts'
import type { FeedFormat } from '@app/shared/feeds/rules.ts'
import { hasRole } from '@app/shared/users/rules.ts'
import { AppError } from '#core/app-error.ts'
import type { Ctx, Visit } from '#core/ctx.ts'
import type { FileAnswer } from '#core/file-answer.ts'
import type { KeptAnswers } from '#core/kept.ts'
import { catalogues } from '#core/lang.ts'
import { releaseName } from '#core/release.ts'
import { hashOf } from '#core/session-cookie.ts'
import { machineCsv } from '#sheets/machine-csv.ts'
import type { Allowance } from './feed-allowance.ts'
import { tabulateFeed } from './feed-views.ts'
import { stateOf } from './feeds.service.ts'
import { countChanges, type FeedRecord, findByToken, touchKey } from './feeds.sql.ts'

/** How exactly it is known when a link was last used: not every call shall write. */
const touchMs = 60_000

const types: Record<FeedFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
}

interface Means {
  readonly kept: KeptAnswers
  readonly allow: Allowance
}

/** Whatever ended a link, the answer is one: whoever holds a dead token learns nothing from it. */
export async function readFeed(
  visit: Visit,
  { token, format }: { token: string; format: FeedFormat },
  { kept, allow }: Means,
): Promise<FileAnswer> {
  const { store, wallNow } = visit
  const record = await store.read((tx) => findByToken(tx, hashOf(token)))
  if (!record || !mayAnswer(record, wallNow)) throw new AppError('not-found')
  refuseTooMany(visit, await allow(record.id, wallNow))
  if (wallNow - (record.usedAt ?? 0) >= touchMs)
    await store.upkeep((tx) => touchKey(tx, record.id, wallNow))
  const ctx = ctxOf(visit, record)
  const etag = await nameState(ctx, record, format)
  const bytes = async () => {
    const key = `feed ${record.id} ${format}`
    const known = kept.find(key, etag)
    const content = known ?? Buffer.from(await makeBytes(ctx, record, format))
    if (!known) kept.keep(key, etag, content)
    return { content, expectedBytes: content.length }
  }
  return { name: `feed.${format}`, type: types[format], etag, bytes }
}

/** Asked at each call, of the owner as he is now. */
function mayAnswer(record: FeedRecord, wallNow: number): boolean {
  const { owner, view, ownerMustChangePassword } = record
  if (stateOf(record, wallNow) !== 'live' || ownerMustChangePassword) return false
  return hasRole(owner, ...feedFiles[view].access)
}

function refuseTooMany({ words, wallNow }: Visit, allowedAt: number): void {
  if (allowedAt <= wallNow) return
  const retryAfter = Math.ceil((allowedAt - wallNow) / 1000)
  throw new AppError('too-many', words.feeds.tooMany(Math.ceil(retryAfter / 60)), { retryAfter })
}

/** The owner's own eyes, in the language in which the link was made. */
function ctxOf(visit: Visit, { owner, view, question }: FeedRecord): Ctx {
  const lang = readQuestion(view, question)?.lang ?? visit.lang
  return { ...visit, lang, words: catalogues[lang], user: owner, isFresh: false, once: null }
}

/**
 * Equal names, equal content. Not the store's own state, which on PostgreSQL also changes when a link is
 * used: deadlines fall on the end of a day, so a day is as fine as it must be.
 */
async function nameState(
  { store, today, lang, user }: Ctx,
  { id }: FeedRecord,
  format: FeedFormat,
): Promise<string> {
  const changes = await store.read(countChanges)
  // Another release may say the same otherwise.
  const parts = [await releaseName(), changes, today, id, format, lang, user.roles, user.unitId]
  return `W/"${createHash('sha256').update(JSON.stringify(parts)).digest('base64url')}"`
}

async function makeBytes(ctx: Ctx, record: FeedRecord, format: FeedFormat): Promise<Uint8Array> {
  const { asOf = ctx.today, columns, rows } = await tabulateFeed(ctx, record)
  if (format === 'csv') return machineCsv({ columns, rows })
  const answer = {
    ...{ name: record.name, asOf, madeAt: isoOf(ctx.now), columns },
    rows: rows.map((row) => Object.fromEntries(columns.map(({ key }, at) => [key, row[at]]))),
  }
  return new TextEncoder().encode(JSON.stringify(answer))
}
