import type { ReasonList, ReasonTemplate } from '@app/shared/reasons/contract.ts'
import { act } from '#core/act.ts'
import type { Ctx } from '#core/ctx.ts'
import { note } from '#store/note.ts'
import { selectReasons, writeReasons } from './reasons.sql.ts'

/** The catalogue's own until the city has written some: a new installation has something to begin with. */
export async function listReasons({ store, words }: Ctx): Promise<ReasonList> {
  const items = await store.read(selectReasons)
  if (items.length > 0) return { items }
  return { items: words.review.returning.templates.map((text) => ({ text })) }
}

/** The list has no versions: whoever writes last has read all of it and writes all of it, each reason once. */
export function replaceReasons(ctx: Ctx, items: readonly ReasonTemplate[]): Promise<ReasonList> {
  return act(ctx, { action: 'reason.replace' }, async (tx) => {
    const before = (await selectReasons(tx)).length
    const texts = [...new Set(items.map(({ text }) => text))]
    await writeReasons(tx, texts)
    const facts = [{ field: 'reasons', before, after: texts.length }]
    await note(tx, { entity: 'setting', id: 'reasons', facts })
    return { items: await selectReasons(tx) }
  })
}
