import type { CellKind, CellValue } from '@app/shared/core/sheet.ts'
import { type FeedQuery, readQuestion } from '@app/shared/feeds/contract.ts'
import type { FeedView } from '@app/shared/feeds/rules.ts'
import { stackOrder, unitColumns } from '@app/shared/overview/sheet.ts'
import { projectColumns } from '@app/shared/projects/sheet.ts'
import { reportColumns } from '@app/shared/reports/sheet.ts'
import { AppError } from '#core/app-error.ts'
import type { Ctx } from '#core/ctx.ts'
import { chosenColumns, type KeyedColumn } from '#sheets/columns.ts'
import { getOverview } from '../overview/overview.service.ts'
import {
  describeHeatFile,
  describeUnitsFile,
  tabulateHeat,
} from '../overview/overview-file.service.ts'
import { describeReportingFile, tabulateReporting } from '../periods/period-file.service.ts'
import { describeProjectFile } from '../projects/project-file.service.ts'
import { tabulate } from '../projects/projects.service.ts'
import { describeReportFile } from '../reports/report-file.service.ts'
import { tabulateReports } from '../reports/reports.service.ts'

export interface Asked<V extends FeedView = FeedView> {
  readonly view: V
  readonly question: string
}

interface Description {
  readonly asks: string[]
  readonly columns: string[]
  readonly address: string
}

interface Cells {
  readonly columns: readonly {
    readonly key: string
    readonly header: string
    readonly kind: CellKind
  }[]
  readonly rows: readonly (readonly CellValue[])[]
}

interface FeedTable extends Cells {
  /** The day asked about, where it is not today. */
  readonly asOf: string | undefined
}

interface View<V extends FeedView> {
  /** Where the list stands on the screen. */
  readonly place: string
  readonly describe: (ctx: Ctx, query: FeedQuery<V>) => Promise<Description>
  readonly tabulate: (ctx: Ctx, query: FeedQuery<V>) => Promise<Cells>
}

const views: { readonly [V in FeedView]: View<V> } = {
  projects: {
    place: '/de-an',
    describe: describeProjectFile,
    tabulate: async (ctx, query) => {
      const { rows } = await tabulate(ctx, query)
      const columns = chosenColumns(projectColumns, query.columns)
      return cellsOf(ctx, { columns, rows: rows.map(({ row }) => row) })
    },
  },
  reports: {
    place: '/bao-cao',
    describe: describeReportFile,
    tabulate: async (ctx, query) => {
      const { rows } = await tabulateReports(ctx, query)
      return cellsOf(ctx, { columns: chosenColumns(reportColumns, query.columns), rows })
    },
  },
  reporting: {
    place: '/tong-quan/tien-do',
    describe: describeReportingFile,
    tabulate: async (ctx, query) => cellsOf(ctx, await tabulateReporting(ctx, query)),
  },
  units: {
    place: '/tong-quan',
    describe: describeUnitsFile,
    tabulate: async (ctx, query) => {
      const { byUnit } = await getOverview(ctx, query)
      return cellsOf(ctx, { columns: unitColumns(stackOrder), rows: byUnit })
    },
  },
  heatmap: {
    place: '/tong-quan/don-vi-ky',
    describe: describeHeatFile,
    tabulate: async (ctx, query) => cellsOf(ctx, await tabulateHeat(ctx, query)),
  },
}

/** A question that the list understands no more has no words: only its list is known. */
export async function describe<V extends FeedView>(
  ctx: Ctx,
  { view, question }: Asked<V>,
): Promise<Description> {
  const query = readQuestion(view, question)
  const { place, describe } = views[view]
  return query === undefined ? { asks: [], columns: [], address: place } : describe(ctx, query)
}

/** What the person's own list holds, in the columns asked for. */
export async function tabulateFeed<V extends FeedView>(
  ctx: Ctx,
  { view, question }: Asked<V>,
): Promise<FeedTable> {
  const query = readQuestion(view, question)
  if (query === undefined) throw new AppError('not-found')
  return { asOf: query.asOf, ...(await views[view].tabulate(ctx, query)) }
}

function cellsOf<Row>(
  { words }: Ctx,
  { columns, rows }: { columns: readonly KeyedColumn<Row>[]; rows: readonly Row[] },
): Cells {
  return {
    columns: columns.map(({ key, header, kind }) => ({ key, header: header(words), kind })),
    rows: rows.map((row) => columns.map(({ value }) => value(row, words))),
  }
}
