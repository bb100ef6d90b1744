import type { Day } from '@app/shared/core/day.ts'
import type { Lang } from '@app/shared/core/format.ts'
import type { AllMessages } from '@app/shared/i18n/messages.ts'
import type { Check } from '@app/shared/imports/contract.ts'
import type { Judged } from '@app/shared/imports/judged.ts'
import type { Decisions } from '@app/shared/imports/model.ts'
import type { ReadRow } from '@app/shared/imports/read-fields.ts'
import type { ImportKind } from '@app/shared/imports/rules.ts'
import { existsOn, unitKinds } from '@app/shared/units/rules.ts'
import type { PasswordSlip } from '@app/shared/users/slip-sheet.ts'
import type { Ctx } from '#core/ctx.ts'
import type { ReadTx, WriteTx } from '#store/store.ts'
import { makeProjectJudge, nextCode, type ProjectWrite } from '../projects/import-judge.service.ts'
import { gatherProjectWorld, type ProjectWorld } from '../projects/import-world.service.ts'
import { writeProjects } from '../projects/import-write.service.ts'
import {
  type FigureWrite,
  gatherFigureWorld,
  makeFigureJudge,
  writeFigures,
} from '../reports/import-figures.service.ts'
import {
  gatherUnitWorld,
  makeUnitJudge,
  type UnitWrite,
  writeUnits,
} from '../units/import-units.service.ts'
import {
  type AccountWrite,
  gatherAccountWorld,
  givePasswords,
  makeAccountJudge,
  type NewCredentials,
  writeAccounts,
} from '../users/import-accounts.service.ts'
import { type ItemRecord, selectImportedReports, selectTotalled } from './imports.sql.ts'

/** What is to be done for a row; each kind knows its own. */
export type Deed = object

export type Done = Omit<ItemRecord, 'batchId' | 'before'> & {
  readonly before?: Record<string, unknown>
}

export interface Asked {
  readonly decisions: Decisions
  readonly today: Day
  readonly words: AllMessages
  readonly lang: Lang
  /** Whoever imports. */
  readonly userId: string
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

export interface Kind {
  /** Reads what rows are judged against; what it answers with asks the database no more. */
  gather(tx: ReadTx, rows: readonly ReadRow[]): Promise<(asked: Asked) => Judging>
  /** What a repeated transaction must not make anew; passwords are said to whoever imports, and to nobody else. */
  prepare?(orders: readonly Order[], ctx: Ctx): Prepared
  write(
    tx: WriteTx,
    ctx: Ctx,
    work: { orders: readonly Order[]; prepared: Prepared },
  ): Promise<Done[]>
}

export interface Prepared {
  readonly passwords: PasswordSlip[]
  readonly credentials: NewCredentials
}

// The deeds of a kind are made by its own judge, beside its `write`.
type OrdersOf<Write> = readonly (Omit<Order, 'write'> & { readonly write: Write })[]

const projects = (adds: boolean): Kind => ({
  async gather(tx, rows) {
    const world = await gatherProjectWorld(tx)
    return (asked) => ({
      judge: makeProjectJudge(world, { ...asked, adds }, rows),
      totals: (judged) =>
        projectTotals(world, asked.today, judged as readonly Judged<ProjectWrite>[]),
      nextCode: adds ? nextCode(world, rows) : null,
    })
  },
  write: (tx, ctx, { orders }) => writeProjects(tx, ctx, orders as OrdersOf<ProjectWrite>),
})

const percentages: Kind = {
  async gather(tx, rows) {
    const world = await gatherFigureWorld(tx, rows)
    const units = await selectTotalled(tx)
    const imported = await selectImportedReports(tx)
    return ({ lang, today }) => ({
      judge: makeFigureJudge(world, { lang, imported }),
      totals: (judged) => {
        const added = (judged as readonly Judged<FigureWrite>[]).flatMap(({ write, cells }) =>
          (write?.figures ?? []).filter((_, at) => cells[at]?.before === null),
        )
        return totalsOf(units, today, { before: world.counts, added: added.map(unitIdOf) })
      },
      nextCode: null,
    })
  },
  write: (tx, ctx, { orders }) => writeFigures(tx, ctx, orders as OrdersOf<FigureWrite>),
}

const accounts: Kind = {
  async gather(tx) {
    const world = await gatherAccountWorld(tx)
    const units = await selectTotalled(tx)
    return ({ today, words, userId }) => ({
      judge: makeAccountJudge(world, { today, words, userId }),
      totals: (judged) => {
        const writes = (judged as readonly Judged<AccountWrite>[]).map(({ write }) => write)
        const added = writes.flatMap((write) => (write && 'add' in write ? [write.add] : []))
        const before = counted(world.accounts.map(unitIdOf))
        return totalsOf(units, today, { before, added: added.map(unitIdOf) })
      },
      nextCode: null,
    })
  },
  prepare: (orders, ctx) => givePasswords(orders as OrdersOf<AccountWrite>, ctx),
  write: (tx, _ctx, { orders, prepared: { credentials } }) =>
    writeAccounts(tx, { orders: orders as OrdersOf<AccountWrite>, credentials }),
}

const units: Kind = {
  async gather(tx) {
    const world = await gatherUnitWorld(tx)
    return ({ words }) => ({
      judge: makeUnitJudge(world, { words }),
      totals: (judged) => {
        const writes = (judged as readonly Judged<UnitWrite>[]).map(({ write }) => write)
        const added = writes.flatMap((write) => (write && 'add' in write ? [write.add.kind] : []))
        const [before, more] = [counted(world.map(({ kind }) => kind)), counted(added)]
        return unitKinds.map((id) => {
          const present = before.get(id) ?? 0
          return {
            id,
            name: words.unitKind[id],
            before: present,
            after: present + (more.get(id) ?? 0),
          }
        })
      },
      nextCode: null,
    })
  },
  write: (tx, _ctx, { orders }) => writeUnits(tx, orders as OrdersOf<UnitWrite>),
}

const kinds: Readonly<Record<ImportKind, Kind>> = {
  ...{ units, accounts, percentages },
  projects: projects(true),
  plans: projects(false),
}

export function kindOf(kind: ImportKind): Kind {
  return kinds[kind]
}

type Totalled = Awaited<ReturnType<typeof selectTotalled>>[number]

function unitIdOf({ unitId }: { readonly unitId: string | null }): string {
  return unitId ?? ''
}

function counted(ids: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}

/** Of each unit that exists or has something. */
function totalsOf(
  units: readonly Totalled[],
  today: Day,
  { before, added }: { before: ReadonlyMap<string, number>; added: readonly string[] },
): Check['totals'] {
  const more = counted(added)
  return units
    .filter((unit) => existsOn(unit, today) || before.has(unit.id) || more.has(unit.id))
    .map(({ id, name }) => {
      const present = before.get(id) ?? 0
      return { id, name, before: present, after: present + (more.get(id) ?? 0) }
    })
}

/** Projects of each unit, those that change their unit too. */
function projectTotals(
  world: ProjectWorld,
  today: Day,
  judged: readonly Judged<ProjectWrite>[],
): Check['totals'] {
  const unitOf = new Map(world.projects.map(({ id, unitId }) => [id, unitId]))
  const after = new Map(unitOf)
  for (const { row, write } of judged) {
    if (write === null) continue
    if ('add' in write) after.set(`row:${row}`, write.add.unitId)
    else if (write.patch.unitId !== undefined) after.set(write.id, write.patch.unitId)
  }
  const [before, then] = [counted([...unitOf.values()]), counted([...after.values()])]
  return [...world.units.values()]
    .filter((unit) => existsOn(unit, today) || before.has(unit.id) || then.has(unit.id))
    .map(({ id, name }) => ({
      ...{ id, name, before: before.get(id) ?? 0, after: then.get(id) ?? 0 },
    }))
}
