import type { audit } from '@app/shared/audit/contract.ts'
import { endOfDay, isoOf, startOfDay } from '@app/shared/core/day.ts'
import type { OutputOf, ParsedOf } from '@app/shared/core/endpoint.ts'
import type { Ctx } from '#core/ctx.ts'
import { countChanges, selectChangeItems, selectChanges } from './audit.sql.ts'

type Query = ParsedOf<typeof audit.list>['query']
type Page = OutputOf<typeof audit.list>

export async function listChanges(ctx: Ctx, query: Query): Promise<Page> {
  const { entity, entityId, actor, from, to, page = 1, pageSize = 50 } = query
  const filter = {
    ...{ entity, entityId, actorId: actor },
    since: from === undefined ? undefined : startOfDay(from),
    until: to === undefined ? undefined : endOfDay(to),
  }
  return ctx.store.read(async (tx) => {
    const total = await countChanges(tx, filter)
    const offset = (page - 1) * pageSize
    const changes = await selectChanges(tx, filter, { offset, limit: pageSize })
    const touched = await selectChangeItems(
      tx,
      changes.map(({ id }) => id),
    )
    const itemsOf = Map.groupBy(touched, ({ changeId }) => changeId)
    const items = changes.map(({ at, ...change }) => ({
      ...change,
      at: isoOf(at),
      items: (itemsOf.get(change.id) ?? []).map(({ changeId: _, ...item }) => item),
    }))
    return { items, total, page, pageSize }
  })
}
