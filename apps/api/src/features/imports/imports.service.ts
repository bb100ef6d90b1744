import { isoOf } from '@app/shared/core/day.ts'
import type { Batch, Check, Receipt } from '@app/shared/imports/contract.ts'
import { headingsOf, shapeOf } from '@app/shared/imports/headings.ts'
import type { ImportOrder, ImportRequest } from '@app/shared/imports/model.ts'
import { type ImportKind, mayImport, mayUndo, undoDays } from '@app/shared/imports/rules.ts'
import { act } from '#core/act.ts'
import { AppError } from '#core/app-error.ts'
import type { Ctx } from '#core/ctx.ts'
import { planImport } from './import-plan.ts'
import {
  type BatchRecord,
  insertBatch,
  insertItems,
  putMapping,
  selectBatches,
} from './imports.sql.ts'
import { kindOf, type Prepared } from './kinds.ts'

export async function checkImport(ctx: Ctx, request: ImportRequest): Promise<Check> {
  return (await planImport(ctx, request)).check
}

/**
 * One transaction. Everything is judged before it begins; whoever was faster with one of the rows is
 * found by its version, and then nothing is written.
 */
export async function writeImport(ctx: Ctx, order: ImportOrder): Promise<Receipt> {
  const { kind, file, rows, header, mapping, decisions } = order
  const { words } = ctx
  refuseStale(ctx, kind)
  const { check, orders } = await planImport(ctx, order)
  const isTrue = check.stamp === order.stamp
  const prepared = (isTrue ? kindOf(kind).prepare?.(orders, ctx) : undefined) ?? nothing
  let own: Batch | undefined
  const reason = decisions.reason ?? words.imports.written(file.name)
  const batch = await act(ctx, { action: `import.${kind}`, reason }, async (tx) => {
    // In here, because a repeated request is answered before it: its rows are no longer new.
    if (!isTrue) throw new AppError('conflict', words.imports.conflict)
    if (orders.length === 0) throw new AppError('invalid', words.imports.nothing)
    const { name: fileName, sha256 } = file
    const kept = await insertBatch(tx, { kind, fileName, sha256, counts: check.summary })
    const done = await kindOf(kind).write(tx, ctx, { orders, prepared })
    await insertItems(
      tx,
      done.map((each) => ({ before: null, ...each, batchId: kept.id })),
    )
    await putMapping(tx, { shape: shapeOf(headingsOf(rows, header)), kind, mapping })
    own = batchOf(ctx, kept)
    return own
  })
  // They are kept nowhere, so that a repeated request cannot be answered with them.
  return { ...batch, passwords: batch === own ? prepared.passwords : [] }
}

/** Accounts out of a file are as sensitive as accounts by hand. */
export function refuseStale({ isFresh }: Ctx, kind: ImportKind): void {
  if (kind === 'accounts' && !isFresh) throw new AppError('confirm-needed')
}

const nothing: Prepared = { passwords: [], credentials: new Map() }

export async function listImports(ctx: Ctx): Promise<Batch[]> {
  const batches = await ctx.store.read(selectBatches)
  return batches.filter(({ kind }) => mayImport(ctx.user, kind)).map((batch) => batchOf(ctx, batch))
}

export function batchOf({ now }: Pick<Ctx, 'now'>, batch: BatchRecord): Batch {
  const { id, kind, fileName, sha256, at, by, counts, undoneAt, undoneBy } = batch
  return {
    ...{ id, kind, fileName, sha256, at: isoOf(at), by, counts },
    undone: undoneAt === null ? null : { at: isoOf(undoneAt), by: undoneBy ?? '' },
    undoUntil: mayUndo(batch, now) ? isoOf(at + undoDays * 86_400_000) : null,
  }
}
