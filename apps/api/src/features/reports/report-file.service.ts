import { urlOf } from '@app/shared/core/url.ts'
import type { AllMessages } from '@app/shared/i18n/messages.ts'
import type { ReportFileQuery } from '@app/shared/reports/contract.ts'
import type { Report } from '@app/shared/reports/model.ts'
import { reportStates } from '@app/shared/reports/rules.ts'
import { reportColumns } from '@app/shared/reports/sheet.ts'
import { tabOf } from '@app/shared/review/queue.ts'
import { scopeOf } from '@app/shared/users/rules.ts'
import type { Ctx } from '#core/ctx.ts'
import type { FileAnswer } from '#core/file-answer.ts'
import { asksOf, chosenColumns, filterOf, orderOf, present, scopeFilter } from '#sheets/columns.ts'
import type { NoteGroup, SheetFormat } from '#sheets/model.ts'
import { writeTableFile } from '#sheets/table-file.ts'
import { momentOf } from '#store/as-of.ts'
import { showProgramme } from '../programme/programme.service.ts'
import { gatherNames, type Names } from './report-facts.service.ts'
import { tabulateReports } from './reports.service.ts'

/** The list as a file: the same rows in the same order, all of them. */
export async function writeReportFile(
  ctx: Ctx,
  format: SheetFormat,
  query: ReportFileQuery,
): Promise<FileAnswer> {
  const { sheets } = ctx.words
  const { queue, work: _, only, ...asked } = query
  const tabulated = await tabulateReports(ctx, asked)
  const rows = tabulated.rows.filter(
    (row) =>
      (queue === undefined || tabOf(row, ctx.today) === queue) &&
      (only === undefined || only.includes(row.id)),
  )
  const programme = await showProgramme(ctx)
  return writeTableFile<Report>(ctx, format, {
    words: sheets.reports,
    programmeCode: programme?.code ?? null,
    columns: chosenColumns(reportColumns, query.columns),
    rows,
    filters: filtersOf(ctx, query, { ...tabulated, projectCode: codeIn(tabulated, query.project) }),
    order: orderOf(reportColumns, query.sort, ctx.words),
    asOf: query.asOf,
    address: addressOf(query),
    notes: notesOf(ctx.words),
  })
}

/** What the file would hold, in words, and where the same table stands on the screen. */
export async function describeReportFile(ctx: Ctx, query: ReportFileQuery) {
  const { words } = ctx
  const { asOf } = query
  const names = await ctx.store.read((tx) => gatherNames(tx, momentOf(asOf)))
  const order = orderOf(reportColumns, query.sort, words)
  const filters = filtersOf(ctx, query, { ...names, projectCode: query.project })
  return {
    asks: asksOf(words, { filters, everything: words.sheets.reports.all, order, asOf }),
    columns: chosenColumns(reportColumns, query.columns).map(({ header }) => header(words)),
    address: addressOf(query),
  }
}

function codeIn({ rows }: { rows: readonly Report[] }, id: string | undefined) {
  return rows.find(({ projectId }) => projectId === id)?.projectCode ?? id
}

interface Said extends Names {
  readonly projectCode: string | undefined
}

function filtersOf(ctx: Ctx, query: ReportFileQuery, { periods, units, projectCode }: Said) {
  const { words } = ctx
  const scope = scopeOf(ctx.user)
  const unitName = (id: string) => units.get(id)?.name ?? id
  const { period, unit, state, queue, work = 'all', q } = query
  return present([
    period && filterOf(words, words.report.period, [periods.get(period)?.name ?? period]),
    scope && scopeFilter(words, unitName(scope.unitId)),
    unit && filterOf(words, words.project.unit, unit.map(unitName)),
    projectCode && filterOf(words, words.project.code, [projectCode]),
    state &&
      filterOf(
        words,
        words.report.state,
        state.map((code) => words.reportState[code]),
      ),
    queue && filterOf(words, words.review.title, [words.review.tabs[queue]]),
    work !== 'all' && filterOf(words, words.sheets.work.heading, [words.sheets.work.tables[work]]),
    q && { text: words.sheets.filter.search(q), short: q },
  ])
}

/** Where the same table stands on the screen, under the short names of its address. */
function addressOf(query: ReportFileQuery): string {
  if (query.queue !== undefined) return urlOf('/duyet', { query: { ky: query.period } })
  if (query.work !== undefined) {
    const path = query.work === 'check' ? '/bao-cao/:period/gui' : '/bao-cao/:period'
    return urlOf(path, { params: { period: query.period ?? '' } })
  }
  return urlOf('/bao-cao', {
    query: {
      ...{ ky: query.period, dv: query.unit, bc: query.state, q: query.q },
      ...{ sx: query.sort, cot: query.columns, ngay: query.asOf },
    },
  })
}

function notesOf({ project, report, reportState, method, sheets }: AllMessages): NoteGroup[] {
  const { notes, meaning } = sheets
  return [
    {
      heading: notes.reportState,
      notes: reportStates.map((code) => ({
        term: reportState[code],
        text: meaning.reportState[code],
      })),
    },
    {
      heading: notes.figures,
      notes: [
        { term: project.planned, text: method.plan.text },
        { term: report.previous, text: meaning.previous },
        { term: report.percent, text: meaning.reportPercent },
        { term: report.onTime, text: meaning.onTime },
        { term: notes.empty, text: notes.emptyMeaning },
      ],
    },
  ]
}
