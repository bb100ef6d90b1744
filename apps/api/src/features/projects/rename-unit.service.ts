import { projectSearchOf } from '@app/shared/projects/naming.ts'
import { revise } from '#store/revise.ts'
import type { WriteTx } from '#store/store.ts'
import { selectProjects } from './projects.sql.ts'

/** Projects are found by the name of their unit: a new name is a new version of what is searched. */
export async function renameInProjects(
  tx: WriteTx,
  unit: { readonly id: string; readonly name: string },
): Promise<{ id: string; version: number }[]> {
  const renamed = []
  const own = await selectProjects(tx, { scope: { unitId: unit.id }, moment: null }, {})
  for (const [at, { id, version, code, title }] of own.entries()) {
    if (at % 5 === 4) await tx.breathe()
    const search = projectSearchOf({ code, title }, unit.name)
    const after = await revise(tx, 'project', { id, version }, { search })
    renamed.push({ id, version: after.version })
  }
  return renamed
}
