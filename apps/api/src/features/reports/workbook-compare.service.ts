import { type OpenedWorkbook, openWorkbook } from '@app/shared/reports/workbook.ts'
import { compareWorkbook } from '@app/shared/reports/workbook-compare.ts'
import type { WorkbookComparison, WorkbookFault } from '@app/shared/reports/workbook-model.ts'
import type { Ctx } from '#core/ctx.ts'
import { catalogues } from '#core/lang.ts'
import { readWorkbook } from '#sheets/reading/read-workbook.ts'
import type { ReadTx } from '#store/store.ts'
import { selectVersions } from './reports.sql.ts'
import { type WorkbookFacts, workbookFacts } from './workbook-facts.service.ts'

interface Upload {
  readonly periodId: string
  readonly bytes: Uint8Array
}

/** What a file would change. Nothing is written. */
export async function compareUpload(
  ctx: Ctx,
  { periodId, bytes }: Upload,
): Promise<WorkbookComparison> {
  const opened = openWorkbook(await readWorkbook(bytes, ctx.words))
  return ctx.store.read(async (tx) => {
    const facts = await workbookFacts(tx, ctx, periodId)
    if ('fault' in opened) return uncompared(opened)
    const fault = foreignness(opened, periodId, facts)
    // Of a foreign file nothing is looked up.
    if (fault) return uncompared({ fault, madeAt: opened.stamp.madeAt })
    const downloaded = await versionsOf(tx, opened, facts)
    return compareWorkbook(opened, { ...facts, downloaded }, Object.values(catalogues))
  })
}

function foreignness(
  { stamp }: OpenedWorkbook,
  periodId: string,
  { unitId, installation }: WorkbookFacts,
): WorkbookFault | null {
  if (stamp.installation !== installation) return 'other-installation'
  if (stamp.unitId !== unitId) return 'other-unit'
  return stamp.periodId === periodId ? null : 'other-period'
}

/** What the unit's own reports said in the versions that the file names. */
async function versionsOf(tx: ReadTx, { rows }: OpenedWorkbook, { reports }: WorkbookFacts) {
  const own = new Set(reports.map(({ id }) => id))
  const keys = new Map(
    rows.flatMap(({ id, version }) =>
      version !== null && own.has(id) ? [[id, { id, version }] as const] : [],
    ),
  )
  const versions = await selectVersions(tx, [...keys.values()])
  return new Map(versions.map((version) => [version.id, version]))
}

function uncompared({
  fault,
  madeAt,
}: Pick<WorkbookComparison, 'fault' | 'madeAt'>): WorkbookComparison {
  return {
    ...{ fault, madeAt, compared: 0, rows: [], unknown: [], missing: [], absent: [] },
    reordered: { rows: false, columns: false },
  }
}
