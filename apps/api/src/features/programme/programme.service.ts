import type { Programme } from '@app/shared/programme/contract.ts'
import type { Ctx, Visit } from '#core/ctx.ts'
import { findProgramme, selectDocuments, selectWorkAreas } from './programme.sql.ts'

/** `null` until a programme has been entered. */
export function showProgramme(ctx: Ctx): Promise<Programme | null> {
  return ctx.store.read(async (tx) => {
    const programme = await findProgramme(tx)
    if (!programme) return null
    const { code, name, term, aim, startsOn, endsOn } = programme
    return {
      ...{ code, name, term, aim, from: startsOn, to: endsOn },
      workAreas: await selectWorkAreas(tx),
      documents: await selectDocuments(tx),
    }
  })
}

export async function nameProgramme({
  store,
}: Visit): Promise<{ code: string; name: string } | null> {
  const programme = await store.read(findProgramme)
  return programme ? { code: programme.code, name: programme.name } : null
}
