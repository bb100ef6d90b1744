import type { Day } from '@app/shared/core/day.ts'
import type { Unit } from '@app/shared/units/contract.ts'
import { existsOn } from '@app/shared/units/rules.ts'
import type { Ctx } from '#core/ctx.ts'
import { selectUnits } from './units.sql.ts'

/** Units change by business dates, not by versions: a past day shows the units of that day. */
export async function listUnits(ctx: Ctx, asOf: Day = ctx.today): Promise<Unit[]> {
  const rows = await ctx.store.read(selectUnits)
  return rows
    .filter((unit) => existsOn(unit, asOf))
    .map(({ search: _search, sortKey: _sortKey, ...unit }) => unit)
}
