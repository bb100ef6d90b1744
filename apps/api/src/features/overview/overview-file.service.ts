import { urlOf } from '@app/shared/core/url.ts'
import type { AllMessages } from '@app/shared/i18n/messages.ts'
import type { HeatmapFileQuery, OverviewFileQuery } from '@app/shared/overview/contract.ts'
import { arranged, comparedAt } from '@app/shared/overview/heat-order.ts'
import {
  countColumns,
  countRows,
  heatColumns,
  stackOrder,
  statusesOf,
  unitColumns,
} from '@app/shared/overview/sheet.ts'
import { curveColumns } from '@app/shared/projects/curve-sheet.ts'
import { scopeOf } from '@app/shared/users/rules.ts'
import type { Ctx } from '#core/ctx.ts'
import type { FileAnswer } from '#core/file-answer.ts'
import { asksOf, filterOf, present, scopeFilter } from '#sheets/columns.ts'
import type { NoteGroup, SheetFormat } from '#sheets/model.ts'
import { type TableFile, type TableWords, writeTableFile } from '#sheets/table-file.ts'
import { listPeriods } from '../periods/periods.service.ts'
import { showProgramme } from '../programme/programme.service.ts'
import { listUnits } from '../units/units.service.ts'
import { getHeatmap, getOverview } from './overview.service.ts'

type Query = Omit<HeatmapFileQuery, 'byGap' | 'kind'>

/** Each unit's projects by status. */
export async function writeUnitsFile(
  ctx: Ctx,
  format: SheetFormat,
  query: Query,
): Promise<FileAnswer> {
  const { byUnit: rows } = await getOverview(ctx, query)
  const { sheets, method } = ctx.words
  return writeTableFile(ctx, format, {
    ...(await describe(ctx, query, sheets.units)),
    ...{ rows, columns: unitColumns(statusesOf(rows)) },
    notes: figureNotes(ctx.words, [[method.status.title, method.status.intro]]),
  })
}

/** The curve of the programme. */
export async function writeTrendFile(
  ctx: Ctx,
  format: SheetFormat,
  query: Query,
): Promise<FileAnswer> {
  const { trend: rows } = await getOverview(ctx, query)
  const { sheets, project, method, overview } = ctx.words
  return writeTableFile(ctx, format, {
    ...(await describe(ctx, query, sheets.trend)),
    ...{ rows, columns: Object.values(curveColumns) },
    notes: figureNotes(ctx.words, [
      [project.planned, method.plan.text],
      [project.percent, overview.curve.reach],
    ]),
  })
}

/** Projects by status and by due day. */
export async function writeCountsFile(
  ctx: Ctx,
  format: SheetFormat,
  query: Query,
): Promise<FileAnswer> {
  const rows = countRows(await getOverview(ctx, query), ctx.words)
  const { sheets, method } = ctx.words
  return writeTableFile(ctx, format, {
    ...(await describe(ctx, query, sheets.counts)),
    ...{ rows, columns: Object.values(countColumns) },
    notes: figureNotes(ctx.words, [
      [method.status.title, method.status.intro],
      [method.deadline.title, method.deadline.intro],
    ]),
  })
}

/** Units by periods, as the page shows them: in its order, of the kind chosen. */
export async function writeHeatmapFile(
  ctx: Ctx,
  format: SheetFormat,
  query: HeatmapFileQuery,
): Promise<FileAnswer> {
  const { words } = ctx
  const { heat } = words.overview
  return writeTableFile(ctx, format, {
    ...(await aboutHeat(ctx, query)),
    ...(await tabulateHeat(ctx, query)),
    notes: figureNotes(words, [
      [heat.caption, heat.method],
      [heat.noProjects, heat.cell.noProjects],
    ]),
  })
}

export async function tabulateHeat(ctx: Ctx, { byGap = false, kind, ...query }: HeatmapFileQuery) {
  const { periods, rows } = await getHeatmap(ctx, query)
  return {
    rows: arranged(rows, { byGap, kind: kind ?? null, at: comparedAt(periods) }),
    columns: heatColumns(periods),
  }
}

async function aboutHeat(ctx: Ctx, { byGap = false, kind, ...query }: HeatmapFileQuery) {
  const { words } = ctx
  const { heat } = words.overview
  const about = await describe(ctx, query, words.sheets.heat)
  return {
    ...about,
    filters: [
      ...about.filters,
      ...present([kind && filterOf(words, heat.kind, [words.unitKind[kind]])]),
    ],
    order: byGap ? heat.byGap : undefined,
    address: urlOf('/tong-quan/don-vi-ky', {
      query: { ...addressOf(query), loai: kind, xep: byGap ? 'lech' : undefined },
    }),
  }
}

/** What the file would hold, in words, and where the same table stands on the screen. */
export async function describeHeatFile(ctx: Ctx, query: HeatmapFileQuery) {
  const { words, ...about } = await aboutHeat(ctx, query)
  const { columns } = await tabulateHeat(ctx, query)
  return {
    asks: asksOf(ctx.words, { ...about, everything: words.all }),
    columns: columns.map(({ header }) => header(ctx.words)),
    address: about.address,
  }
}

/** The same of the units with their projects by status: a link has all columns, whoever stands in them. */
export async function describeUnitsFile(ctx: Ctx, query: OverviewFileQuery) {
  const { words, ...about } = await describe(ctx, query, ctx.words.sheets.units)
  return {
    asks: asksOf(ctx.words, { ...about, everything: words.all }),
    columns: unitColumns(stackOrder).map(({ header }) => header(ctx.words)),
    address: about.address,
  }
}

type About = Pick<TableFile<never>, 'words' | 'programmeCode' | 'filters' | 'asOf' | 'address'>

async function describe(ctx: Ctx, query: Query, table: TableWords): Promise<About> {
  const { words } = ctx
  const scope = scopeOf(ctx.user)
  const units = scope ? await listUnits(ctx, query.asOf) : []
  const period =
    query.period && (await listPeriods(ctx)).find(({ id }) => id === query.period)?.name
  const programme = await showProgramme(ctx)
  return {
    ...{ words: table, asOf: query.asOf, programmeCode: programme?.code ?? null },
    filters: present([
      scope && scopeFilter(words, units.find(({ id }) => id === scope.unitId)?.name ?? ''),
      period && filterOf(words, words.report.period, [period]),
      query.includeUnapproved && {
        text: words.overview.unapproved,
        short: words.overview.unapproved,
      },
    ]),
    address: urlOf('/tong-quan', { query: addressOf(query) }),
  }
}

/** Under the short names of the page's address. */
function addressOf({ period, includeUnapproved, asOf }: Query) {
  return { ky: period, 'chua-duyet': includeUnapproved ? 1 : undefined, ngay: asOf }
}

function figureNotes(
  { sheets }: AllMessages,
  notes: readonly (readonly [term: string, text: string])[],
): NoteGroup[] {
  const { figures, empty, emptyMeaning } = sheets.notes
  return [
    {
      heading: figures,
      notes: [
        ...notes.map(([term, text]) => ({ term, text })),
        { term: empty, text: emptyMeaning },
      ],
    },
  ]
}
