import type { Action } from '@app/shared/audit/words.ts'
import type { ContentField, ReportAction } from '@app/shared/reports/rules.ts'
import { type Entity, historyOf, type NewRow, type Patch } from '#store/revise.ts'
import type { Schema } from '#store/schema.ts'

/** What happened in the sample, and the rows that `introduce` and `revise` would have left. */

export interface Actor {
  readonly id: string
  readonly name: string
}

/** One row that an act makes (`row`) or changes (`patch`). */
export type Touch = { [E in Entity]: TouchOf<E> }[Entity]

interface TouchOf<E extends Entity> {
  readonly entity: E
  readonly id: string
  readonly row?: NewRow<E>
  readonly patch?: Patch<E>
  /** The step in a report's life. */
  readonly step?: Step
}

export interface Step {
  readonly action: ReportAction
  readonly reason?: string | undefined
  readonly fields?: readonly { readonly field: ContentField; readonly reason: string }[] | undefined
}

export interface Act {
  /** Epoch milliseconds. */
  readonly at: number
  readonly actor: Actor
  readonly action: Action
  readonly reason?: string | undefined
  readonly touches: readonly Touch[]
}

type LedgerTable = 'change' | 'changeItem' | 'reportMove' | Entity | (typeof historyOf)[Entity]

/** Rows by table, in the order in which they were written. */
export type Ledger = { readonly [T in LedgerTable]: Schema[T]['$inferInsert'][] }

/** A row of any versioned table. */
interface Version {
  readonly version: number
  readonly validFrom: number
  readonly changeId: number
}

/** `acts`: in the order in which they happened; their places are the ids of their changes. */
export function writeLedger(acts: readonly Act[]): Ledger {
  const ledger = emptyLedger()
  const current = new Map<string, { entity: Entity; row: Version }>()
  for (const [place, { at, actor, action, reason, touches }] of acts.entries()) {
    const id = place + 1
    const who = { actorId: actor.id, actorName: actor.name }
    // Whoever acts had his account before.
    const account = current.get(`user/${actor.id}`)?.row as NewRow<'user'> | undefined
    const roles = { actorRoles: account?.roles ?? null, actorUnitId: account?.unitId ?? null }
    const change = { id, at, ...who, ...roles, action, reason: reason ?? null, requestId: null }
    ledger.change.push(change)
    for (const touch of touches) {
      const key = `${touch.entity}/${touch.id}`
      const before = current.get(key)?.row
      if (before) file(ledger, touch.entity, before, at)
      const version = (before?.version ?? 0) + 1
      const row = { ...before, ...touch.row, ...touch.patch, version, validFrom: at, changeId: id }
      current.set(key, { entity: touch.entity, row })
      record(ledger, { touch, version, changeId: id })
      if (touch.step) move(ledger, { touch, step: touch.step, version, at, who })
    }
  }
  // The row was made from the touches of this one entity.
  for (const { entity, row } of current.values()) ledger[entity].push(row as never)
  return ledger
}

function file(ledger: Ledger, entity: Entity, before: Version, validTo: number): void {
  if (validTo <= before.validFrom) throw new Error(`a ${entity} changes twice at ${validTo}`)
  ledger[historyOf[entity]].push({ ...before, validTo } as never)
}

function record(
  { changeItem }: Ledger,
  { touch, version, changeId }: { touch: Touch; version: number; changeId: number },
): void {
  const fields = Object.keys(touch.patch ?? {})
  changeItem.push({ changeId, entity: touch.entity, entityId: touch.id, version, fields })
}

interface Moving {
  readonly touch: Touch
  readonly step: Step
  readonly version: number
  readonly at: number
  readonly who: { actorId: string; actorName: string }
}

function move({ reportMove }: Ledger, { touch, step, version, at, who }: Moving): void {
  const { action, reason = null, fields = [] } = step
  reportMove.push({ reportId: touch.id, version, at, ...who, action, reason, fields: [...fields] })
}

function emptyLedger(): Ledger {
  return {
    ...{ change: [], changeItem: [], reportMove: [] },
    ...{ user: [], userHistory: [], period: [], periodHistory: [] },
    ...{ project: [], projectHistory: [], report: [], reportHistory: [] },
    ...{ feed: [], feedHistory: [] },
    ...{ form: [], formHistory: [], signInPolicy: [], signInPolicyHistory: [] },
  }
}
