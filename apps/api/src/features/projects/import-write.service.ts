import type { Ctx } from '#core/ctx.ts'
import { introduce, revise } from '#store/revise.ts'
import type { WriteTx } from '#store/store.ts'
import { addReports } from '../reports/new-reports.service.ts'
import type { ProjectWrite } from './import-judge.service.ts'
import { moveOpenReports } from './project-changes.service.ts'

interface Order {
  readonly row: number
  readonly key: string
  readonly name: string
  readonly write: ProjectWrite
}

export interface Written {
  readonly entity: 'project' | 'report'
  readonly entityId: string
  readonly version: number
  readonly added: boolean
  readonly row: number
  readonly key: string
  readonly name: string
}

/** Adds and changes what was judged, with the reports that follow from it, as the form would. */
export async function writeProjects(
  tx: WriteTx,
  { today }: Pick<Ctx, 'today'>,
  orders: readonly Order[],
): Promise<Written[]> {
  const written: Written[] = []
  const note = (order: Order, row: Pick<Written, 'entity' | 'entityId' | 'version' | 'added'>) =>
    written.push({ row: order.row, key: order.key, name: order.name, ...row })
  const adding = orders.flatMap((order) =>
    'add' in order.write ? [{ order, add: order.write.add }] : [],
  )
  const versions = await introduce(
    tx,
    'project',
    adding.map(({ add }) => add),
  )
  for (const [at, { order, add }] of adding.entries())
    note(order, { entity: 'project', entityId: add.id, version: versions[at] ?? 1, added: true })
  for (const [at, order] of orders.entries()) {
    if ('add' in order.write) continue
    const { patch, ...seen } = order.write
    const { version, ...after } = await revise(tx, 'project', seen, patch)
    note(order, { entity: 'project', entityId: seen.id, version, added: false })
    const moved = patch.unitId === undefined ? [] : await moveOpenReports(tx, { ...after, version })
    for (const report of moved)
      note(order, { entity: 'report', entityId: report.id, version: report.version, added: false })
    if (at % 5 === 4) await tx.breathe()
  }
  const orderOf = new Map(adding.map(({ order, add }) => [add.id, order]))
  const reports = await addReports(tx, { today, projectIds: [...orderOf.keys()] })
  for (const { id, projectId, version } of reports) {
    const order = orderOf.get(projectId)
    if (order) note(order, { entity: 'report', entityId: id, version, added: true })
  }
  return written
}
