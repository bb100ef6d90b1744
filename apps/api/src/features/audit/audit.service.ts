import { codeOf } from '@app/shared/audit/code.ts'
import type { AuditEntry, audit } from '@app/shared/audit/contract.ts'
import { alsoIn } from '@app/shared/audit/words.ts'
import { endOfDay, isoOf, startOfDay } from '@app/shared/core/day.ts'
import type { OutputOf, ParsedOf } from '@app/shared/core/endpoint.ts'
import { AppError } from '#core/app-error.ts'
import type { Ctx } from '#core/ctx.ts'
import type { ReadTx } from '#store/store.ts'
import {
  type ChangeRecord,
  countChanges,
  findChange,
  selectChangeItems,
  selectChanges,
} from './audit.sql.ts'
import { gatherNames } from './audit-names.service.ts'
import { namedOf, touchedOf } from './audit-touched.service.ts'

type Query = ParsedOf<typeof audit.list>['query']
type Page = OutputOf<typeof audit.list>

/** Of an entry in a list: an import touches hundreds. */
const namedInList = 5

export async function listChanges(
  ctx: Ctx,
  query: Query,
  { whole = false }: { whole?: boolean } = {},
): Promise<Page> {
  const { page = 1, pageSize = 50 } = query
  const filter = filterOf(query)
  return ctx.store.read(async (tx) => {
    const total = await countChanges(tx, filter)
    const offset = (page - 1) * pageSize
    const changes = await selectChanges(tx, filter, { offset, limit: pageSize })
    return { items: await entriesOf(ctx, tx, { changes, whole }), total, page, pageSize }
  })
}

export async function showEntry(ctx: Ctx, id: number): Promise<OutputOf<typeof audit.entry>> {
  return ctx.store.read(async (tx) => {
    const change = await findChange(tx, id)
    if (!change) throw new AppError('not-found')
    const [entry] = await entriesOf(ctx, tx, { changes: [change], whole: true })
    if (!entry) throw new AppError('not-found')
    const { number, seal } = change
    const code = number === null || seal === null ? null : codeOf({ number, hash: seal })
    return { ...entry, seal, code }
  })
}

function filterOf({ entity, entityId, actor, group, unit, q, from, to }: Query) {
  const also = group && alsoIn[group]
  return {
    ...{ entity, entityId, actorId: actor, unitId: unit },
    groups: group && [group, ...(also ?? [])],
    text: q?.trim() || undefined,
    since: from === undefined ? undefined : startOfDay(from),
    until: to === undefined ? undefined : endOfDay(to),
  }
}

interface Found {
  readonly changes: readonly ChangeRecord[]
  /** With everything that each of them touched, before and after. */
  readonly whole: boolean
}

async function entriesOf(
  { words, lang }: Ctx,
  tx: ReadTx,
  { changes, whole }: Found,
): Promise<AuditEntry[]> {
  const items = await selectChangeItems(
    tx,
    changes.map(({ id }) => id),
  )
  const itemsOf = Map.groupBy(items, ({ changeId }) => changeId)
  const shown = changes.flatMap(({ id }) => {
    const all = itemsOf.get(id) ?? []
    return whole ? all : all.slice(0, namedInList)
  })
  const shownOf = Map.groupBy(shown, ({ changeId }) => changeId)
  const saying = { names: await gatherNames(tx, shown), words, lang }
  const describe = whole ? touchedOf : namedOf
  return changes.map(({ at, actorRoles, actorUnitId: _, seal: _seal, ...change }) => ({
    ...change,
    at: isoOf(at),
    roles: actorRoles,
    items: (itemsOf.get(change.id) ?? []).map(({ changeId: _, facts: _facts, ...item }) => item),
    touched: (shownOf.get(change.id) ?? []).map((item) => describe(item, saying)),
  }))
}
