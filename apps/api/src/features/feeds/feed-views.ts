import type { CellKind, CellValue } from '@app/shared/core/sheet.ts'
import { readQuestion } from '@app/shared/feeds/contract.ts'
import type { FeedView } from '@app/shared/feeds/rules.ts'
import { projectColumns } from '@app/shared/projects/sheet.ts'
import { reportColumns } from '@app/shared/reports/sheet.ts'
import { AppError } from '#core/app-error.ts'
import type { Ctx } from '#core/ctx.ts'
import { chosenColumns, type KeyedColumn } from '#sheets/columns.ts'
import { describeProjectFile } from '../projects/project-file.service.ts'
import { tabulate } from '../projects/projects.service.ts'
import { describeReportFile } from '../reports/report-file.service.ts'
import { tabulateReports } from '../reports/reports.service.ts'

export interface Asked {
  readonly view: FeedView
  readonly question: string
}

interface Description {
  readonly asks: string[]
  readonly columns: string[]
  readonly address: string
}

interface FeedTable {
  /** The day asked about, where it is not today. */
  readonly asOf: string | undefined
  readonly columns: readonly {
    readonly key: string
    readonly header: string
    readonly kind: CellKind
  }[]
  readonly rows: readonly (readonly CellValue[])[]
}

/** A question that the list understands no more has no words: only its list is known. */
export async function describe(ctx: Ctx, { view, question }: Asked): Promise<Description> {
  if (view === 'projects') {
    const query = readQuestion(view, question)
    return query ? describeProjectFile(ctx, query) : unknown('/de-an')
  }
  const query = readQuestion(view, question)
  return query ? describeReportFile(ctx, query) : unknown('/bao-cao')
}

function unknown(address: string): Description {
  return { asks: [], columns: [], address }
}

/** What the person's own list holds, in the columns asked for. */
export async function tabulateFeed(ctx: Ctx, { view, question }: Asked): Promise<FeedTable> {
  if (view === 'projects') {
    const query = understood(readQuestion(view, question))
    const { rows } = await tabulate(ctx, query)
    const columns = chosenColumns(projectColumns, query.columns)
    return {
      asOf: query.asOf,
      ...cellsOf(
        ctx,
        columns,
        rows.map(({ row }) => row),
      ),
    }
  }
  const query = understood(readQuestion(view, question))
  const { rows } = await tabulateReports(ctx, query)
  return { asOf: query.asOf, ...cellsOf(ctx, chosenColumns(reportColumns, query.columns), rows) }
}

function understood<Query>(query: Query | undefined): Query {
  if (query === undefined) throw new AppError('not-found')
  return query
}

function cellsOf<Row>(
  { words }: Ctx,
  columns: readonly KeyedColumn<Row>[],
  rows: readonly Row[],
): Pick<FeedTable, 'columns' | 'rows'> {
  return {
    columns: columns.map(({ key, header, kind }) => ({ key, header: header(words), kind })),
    rows: rows.map((row) => columns.map(({ value }) => value(row, words))),
  }
}
