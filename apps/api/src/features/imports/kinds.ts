import type { Day } from '@app/shared/core/day.ts'
import type { Lang } from '@app/shared/core/format.ts'
import type { Messages } from '@app/shared/i18n/messages.ts'
import type { Check } from '@app/shared/imports/contract.ts'
import type { Judged } from '@app/shared/imports/judged.ts'
import type { Decisions } from '@app/shared/imports/model.ts'
import type { ReadRow } from '@app/shared/imports/read-fields.ts'
import type { ImportKind } from '@app/shared/imports/rules.ts'
import { existsOn } from '@app/shared/units/rules.ts'
import type { Ctx } from '#core/ctx.ts'
import type { ReadTx, WriteTx } from '#store/store.ts'
import { makeProjectJudge, nextCode, type ProjectWrite } from '../projects/import-judge.service.ts'
import { gatherProjectWorld, type ProjectWorld } from '../projects/import-world.service.ts'
import { writeProjects } from '../projects/import-write.service.ts'
import type { ItemRecord } from './imports.sql.ts'

/** What is to be done for a row; each kind knows its own. */
export type Deed = object

export type Done = Omit<ItemRecord, 'batchId' | 'before'> & {
  readonly before?: Record<string, unknown>
}

export interface Asked {
  readonly decisions: Decisions
  readonly today: Day
  readonly words: Messages
  readonly lang: Lang
}

export interface Order {
  readonly row: number
  readonly key: string
  readonly name: string
  readonly write: Deed
}

interface Judging {
  readonly judge: (row: ReadRow) => Judged<Deed>
  readonly totals: (judged: readonly Judged<Deed>[]) => Check['totals']
  readonly nextCode: string | null
}

interface Kind {
  /** Reads what rows are judged against; what it answers with asks the database no more. */
  gather(tx: ReadTx): Promise<(asked: Asked, rows: readonly ReadRow[]) => Judging>
  write(tx: WriteTx, ctx: Ctx, orders: readonly Order[]): Promise<Done[]>
}

const projects = (adds: boolean): Kind => ({
  async gather(tx) {
    const world = await gatherProjectWorld(tx)
    return (asked, rows) => ({
      judge: makeProjectJudge(world, { ...asked, adds }, rows),
      totals: (judged) => projectTotals(world, asked.today, judged),
      nextCode: adds ? nextCode(world, rows) : null,
    })
  },
  // Deeds of this kind are made by its own judge, above.
  write: (tx, ctx, orders) => writeProjects(tx, ctx, orders as ProjectOrder[]),
})

type ProjectOrder = Order & { readonly write: ProjectWrite }

const kinds: Readonly<Partial<Record<ImportKind, Kind>>> = {
  projects: projects(true),
  plans: projects(false),
}

export function kindOf(kind: ImportKind): Kind {
  const found = kinds[kind]
  if (!found) throw new Error(`cannot import ${kind}`)
  return found
}

/** Projects of each unit that exists, before and after. */
function projectTotals(
  world: ProjectWorld,
  today: Day,
  judged: readonly Judged<Deed>[],
): Check['totals'] {
  const before = new Map<string, number>()
  for (const { unitId } of world.projects) before.set(unitId, (before.get(unitId) ?? 0) + 1)
  const after = new Map(before)
  const add = (unitId: string, count: number) => after.set(unitId, (after.get(unitId) ?? 0) + count)
  const unitOf = new Map(world.projects.map(({ id, unitId }) => [id, unitId]))
  for (const { write } of judged as readonly Judged<ProjectWrite>[]) {
    if (write === null) continue
    if ('add' in write) add(write.add.unitId, 1)
    else if (write.patch.unitId !== undefined) {
      add(write.patch.unitId, 1)
      add(unitOf.get(write.id) ?? '', -1)
    }
  }
  return [...world.units.values()]
    .filter((unit) => existsOn(unit, today) || before.has(unit.id))
    .map(({ id, name }) => ({
      ...{ id, name, before: before.get(id) ?? 0, after: after.get(id) ?? 0 },
    }))
}
