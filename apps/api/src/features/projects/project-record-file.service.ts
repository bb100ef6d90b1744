import { urlOf } from '@app/shared/core/url.ts'
import { type CurveRow, curveColumns } from '@app/shared/projects/curve-sheet.ts'
import { type HistoryRow, historyColumns, historyRows } from '@app/shared/projects/history-sheet.ts'
import type { Ctx } from '#core/ctx.ts'
import type { FileAnswer } from '#core/file-answer.ts'
import type { SheetFormat } from '#sheets/model.ts'
import { type TableFile, type TableWords, writeTableFile } from '#sheets/table-file.ts'
import { showProgramme } from '../programme/programme.service.ts'
import { listHistory } from './project-history.service.ts'
import { getProject } from './projects.service.ts'

interface Asked {
  readonly id: string
  readonly asOf?: string | undefined
}

/** Every change of one project, a row for each changed field. */
export async function writeHistoryFile(
  ctx: Ctx,
  format: SheetFormat,
  asked: Asked,
): Promise<FileAnswer> {
  const rows = historyRows(await listHistory(ctx, asked.id, asked.asOf))
  const about = await describe(ctx, asked, ctx.words.sheets.history)
  const columns = Object.values(historyColumns)
  return writeTableFile<HistoryRow>(ctx, format, { ...about, rows, columns, notes: [] })
}

/** The numbers behind the curve of one project. */
export async function writeCurveFile(
  ctx: Ctx,
  format: SheetFormat,
  asked: Asked,
): Promise<FileAnswer> {
  const { curve } = await getProject(ctx, asked.id, asked.asOf)
  const { sheets, project, method } = ctx.words
  return writeTableFile<CurveRow>(ctx, format, {
    ...(await describe(ctx, asked, sheets.trend)),
    rows: curve,
    columns: Object.values(curveColumns),
    notes: [
      { heading: sheets.notes.figures, notes: [{ term: project.planned, text: method.plan.text }] },
    ],
  })
}

type About = Pick<TableFile<never>, 'words' | 'programmeCode' | 'filters' | 'asOf' | 'address'>

async function describe(ctx: Ctx, { id, asOf }: Asked, words: TableWords): Promise<About> {
  const { code, title } = await getProject(ctx, id, asOf)
  const programme = await showProgramme(ctx)
  return {
    ...{ words, asOf, programmeCode: programme?.code ?? null },
    filters: [{ text: `${code} ${title}`, short: code }],
    address: urlOf('/de-an/:id', { params: { id }, query: { ngay: asOf } }),
  }
}
