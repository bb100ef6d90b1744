import type { Batch, BatchDetail } from '@app/shared/imports/contract.ts'
import { mayImport, mayUndo } from '@app/shared/imports/rules.ts'
import { act } from '#core/act.ts'
import { AppError } from '#core/app-error.ts'
import type { Ctx } from '#core/ctx.ts'
import type { ReadTx, WriteTx } from '#store/store.ts'
import { restore, withdraw } from '#store/withdraw.ts'
import { findBound, takeBackUnits } from '../units/import-units.service.ts'
import { findUsed, forgetBelongings } from '../users/import-accounts.service.ts'
import { batchOf, refuseStale } from './imports.service.ts'
import {
  type BatchRecord,
  closeBatch,
  findBatch,
  type ItemRecord,
  selectItems,
  selectReportsOfProjects,
  selectServing,
  selectVersionsOf,
} from './imports.sql.ts'

type Dependency = BatchDetail['depends'][number]
type Why = keyof Ctx['words']['imports']['why']

/** One import with what it wrote and what stands in the way of taking it back. */
export function showImport(ctx: Ctx, id: number): Promise<BatchDetail> {
  return ctx.store.read(async (tx) => {
    const batch = await existing(tx, ctx, id)
    const items = await selectItems(tx, id)
    const rows = items.map(({ batchId: _, version: _version, before: _before, ...row }) => row)
    const depends = mayUndo(batch, ctx.now) ? (await factsOf(tx, ctx, items)).depends : []
    return { ...batchOf(ctx, batch), rows, depends }
  })
}

/**
 * Everything as it was before: what was added is withdrawn, what was changed gets back what stood there,
 * as a change of its own. Days in between still show what was imported.
 */
export function undoImport(ctx: Ctx, id: number): Promise<Batch> {
  const { imports } = ctx.words
  return act(ctx, { action: 'import.undo', reason: imports.taken(id) }, async (tx) => {
    const batch = await existing(tx, ctx, id)
    refuseStale(ctx, batch.kind)
    if (batch.undoneAt !== null) throw new AppError('wrong-state', imports.undone)
    if (!mayUndo(batch, ctx.now)) throw new AppError('wrong-state', imports.late)
    const items = await selectItems(tx, id)
    const { depends, reports } = await factsOf(tx, ctx, items)
    if (depends.length > 0) throw new AppError('wrong-state', imports.depends(listed(depends)))
    await takeBack(tx, items, reports)
    const closed = await closeBatch(tx, id)
    if (!closed) throw new AppError('wrong-state', imports.undone)
    return batchOf(ctx, closed)
  })
}

async function existing(tx: ReadTx, ctx: Ctx, id: number): Promise<BatchRecord> {
  const batch = await findBatch(tx, id)
  if (!batch || !mayImport(ctx.user, batch.kind)) throw new AppError('not-found')
  return batch
}

const named = 5

function listed(depends: readonly Dependency[]): string {
  const names = depends.slice(0, named).map(({ key, why }) => `${key} (${why})`)
  return names.join('; ') + (depends.length > named ? '; …' : '')
}

interface Seen {
  readonly id: string
  readonly version: number
}

/** What has happened since, and the reports that go with projects that were added. */
async function factsOf(
  tx: ReadTx,
  { words }: Pick<Ctx, 'words'>,
  items: readonly ItemRecord[],
): Promise<{ depends: Dependency[]; reports: Seen[] }> {
  const depends: Dependency[] = []
  const depend = ({ key, name }: Pick<ItemRecord, 'key' | 'name'>, why: Why) =>
    depends.push({ key, name, why: words.imports.why[why] })
  const added = itemsOf(items, 'project').filter((item) => item.added)
  const projectOf = new Map(added.map((item) => [item.entityId, item]))
  const reports = await selectReportsOfProjects(tx, [...projectOf.keys()])
  for (const { state, projectId } of reports) {
    const item = projectOf.get(projectId)
    if (item && state !== 'todo') depend(item, 'reported')
  }
  for (const { id, cityProjectId } of await selectServing(tx, [...projectOf.keys()])) {
    const item = projectOf.get(cityProjectId ?? '')
    if (item && !projectOf.has(id)) depend(item, 'served')
  }
  for (const entity of ['project', 'report', 'user'] as const) {
    const own = itemsOf(items, entity)
    const versions = await selectVersionsOf(
      tx,
      entity,
      own.map(({ entityId }) => entityId),
    )
    for (const item of own) {
      if (versions.get(item.entityId) !== item.version) depend(item, 'changed')
    }
  }
  const used = await findUsed(tx, addedIds(items, 'user'))
  for (const item of itemsOf(items, 'user')) if (used.has(item.entityId)) depend(item, 'used')
  const bound = await findBound(tx, itemsOf(items, 'unit').map(keptOf))
  for (const item of itemsOf(items, 'unit')) {
    const why = bound.get(item.entityId)
    if (why) depend(item, why)
  }
  return { depends: gathered(depends), reports }
}

function itemsOf(items: readonly ItemRecord[], entity: ItemRecord['entity']): ItemRecord[] {
  return items.filter((item) => item.entity === entity)
}

function addedIds(items: readonly ItemRecord[], entity: ItemRecord['entity']): string[] {
  return itemsOf(items, entity).flatMap(({ added, entityId }) => (added ? [entityId] : []))
}

function keptOf({ entityId: id, added, before }: ItemRecord) {
  return { id, added, before }
}

/** Each thing once, with all that has happened to it. */
function gathered(depends: readonly Dependency[]): Dependency[] {
  return [...Map.groupBy(depends, ({ key }) => key).values()].flatMap((same) => {
    const [first] = same
    const why = [...new Set(same.map((one) => one.why))].join('. ')
    return first ? [{ ...first, why }] : []
  })
}

/** Reports before their projects: nothing ever points at what is gone. */
async function takeBack(
  tx: WriteTx,
  items: readonly ItemRecord[],
  reports: readonly Seen[],
): Promise<void> {
  const seen = ({ entityId: id, version }: ItemRecord): Seen => ({ id, version })
  for (const entity of ['report', 'project', 'user'] as const) {
    const own = itemsOf(items, entity)
    const added = own.filter((item) => item.added).map(seen)
    const more = entity === 'report' ? reports : []
    const gone = new Map([...added, ...more].map((each) => [each.id, each]))
    await withdraw(tx, entity, [...gone.values()])
    for (const [at, item] of own.filter((each) => !each.added).entries()) {
      await restore(tx, entity, seen(item))
      if (at % 5 === 4) await tx.breathe()
    }
  }
  await forgetBelongings(tx, addedIds(items, 'user'))
  await takeBackUnits(tx, itemsOf(items, 'unit').map(keptOf))
}
