import type { Day } from '@app/shared/core/day.ts'
import type { Unit } from '@app/shared/units/contract.ts'
import { existsOn } from '@app/shared/units/rules.ts'
import { act, NothingDone } from '#core/act.ts'
import { AppError } from '#core/app-error.ts'
import type { Ctx } from '#core/ctx.ts'
import { note } from '#store/note.ts'
import { selectUnits, setSigns } from './units.sql.ts'

/** Units change by business dates, not by versions: a past day shows the units of that day. */
export async function listUnits(ctx: Ctx, asOf: Day = ctx.today): Promise<Unit[]> {
  const rows = await ctx.store.read(selectUnits)
  return rows.filter((unit) => existsOn(unit, asOf)).map(unitOf)
}

/** From now on; what was sent without a signature stays sent. */
export function switchSigning(ctx: Ctx, id: string, signs: boolean): Promise<Unit> {
  return act(ctx, { action: signs ? 'unit.sign-on' : 'unit.sign-off' }, async (tx) => {
    const unit = (await selectUnits(tx)).find((each) => each.id === id)
    if (!unit) throw new AppError('not-found')
    if (unit.signs === signs) throw new NothingDone(unitOf(unit))
    await setSigns(tx, id, signs)
    const facts = [{ field: 'signs', before: unit.signs, after: signs }]
    await note(tx, { entity: 'unit', id, facts })
    return unitOf({ ...unit, signs })
  })
}

function unitOf({
  search: _search,
  sortKey: _sortKey,
  ...unit
}: Awaited<ReturnType<typeof selectUnits>>[number]): Unit {
  return unit
}
