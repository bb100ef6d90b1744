import { startOfDay } from '@app/shared/core/day.ts'
import type { Lang } from '@app/shared/core/format.ts'
import { reports } from '@app/shared/reports/contract.ts'
import type { WorkbookComparison } from '@app/shared/reports/workbook-model.ts'
import type { Person } from '@app/shared/users/rules.ts'
import { loadSample } from '../sample/load.ts'
import { sampleDay } from '../sample/quarters.ts'
import { openTestStore } from './engines.ts'
import { downloaded } from './filled-workbooks.ts'
import { testApp } from './test-app.ts'

const query = { period: '2014-Q3' }

/** Somebody who reports for one unit of the sample. */
export interface Reporter {
  readonly officer: Person
  readonly unitId: string
  /** Reports of the period. */
  readonly total: number
}

export type SampleWorkbooks = Awaited<ReturnType<typeof sampleWorkbooks>>

/** The workbooks of every unit of the sample that reports in its open quarter. */
export async function sampleWorkbooks() {
  const now = startOfDay(sampleDay) + 8 * 3_600_000
  const store = await openTestStore({ now: () => now })
  await loadSample(store)
  const world = await testApp({ store, today: sampleDay })
  const units = await store.read(({ db, t }) => db.select().from(t.unit))
  const reporters: Reporter[] = []
  for (const { id: unitId } of units) {
    const officer: Person = { id: `officer-${unitId}`, name: unitId, roles: ['officer'], unitId }
    const { total } = await world.did(officer, reports.list, { query })
    if (total > 0) reporters.push({ officer, unitId, total })
  }

  function compare({ officer }: Reporter, file: Uint8Array): Promise<WorkbookComparison> {
    return world.did(officer, reports.compareWorkbook, { query, file })
  }

  return {
    ...{ reporters, compare },
    fileOf: ({ officer }: Reporter, lang: Lang) => downloaded(world, officer, { ...query, lang }),
    reportsOf: async ({ officer }: Reporter) =>
      (await world.did(officer, reports.list, { query: { ...query, pageSize: '1000' } })).items,
    /** What a file would change, with the unit's name; empty where every report was compared and nothing differs. */
    async changesIn(reporter: Reporter, file: Uint8Array): Promise<object[]> {
      const answer = await compare(reporter, file)
      const { fault, compared, rows, unknown, missing, absent, reordered } = answer
      const said = [...rows, ...unknown, ...missing, ...absent]
      const isWhole = fault === null && compared === reporter.total
      const isMoved = reordered.rows || reordered.columns
      return isWhole && said.length === 0 && !isMoved ? [] : [{ ...reporter, ...answer }]
    },
  }
}
