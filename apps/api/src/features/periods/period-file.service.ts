import type { Column } from '@app/shared/core/sheet.ts'
import { urlOf } from '@app/shared/core/url.ts'
import type { AllMessages } from '@app/shared/i18n/messages.ts'
import type { PeriodRow, UnitReporting } from '@app/shared/periods/contract.ts'
import {
  isComplete,
  periodColumns,
  reportingColumns,
  reportingSums,
} from '@app/shared/periods/sheet.ts'
import { scopeOf } from '@app/shared/users/rules.ts'
import type { Ctx } from '#core/ctx.ts'
import type { FileAnswer } from '#core/file-answer.ts'
import { filterOf, present, scopeFilter } from '#sheets/columns.ts'
import type { SheetFormat } from '#sheets/model.ts'
import { writeTableFile } from '#sheets/table-file.ts'
import { showProgramme } from '../programme/programme.service.ts'
import { listPeriods, listReporting } from './periods.service.ts'

export async function writePeriodFile(ctx: Ctx, format: SheetFormat): Promise<FileAnswer> {
  const { sheets } = ctx.words
  return writeTableFile<PeriodRow>(ctx, format, {
    words: sheets.periods,
    programmeCode: (await showProgramme(ctx))?.code ?? null,
    columns: Object.values(periodColumns),
    ...{ rows: await listPeriods(ctx), filters: [], address: '/quan-tri/ky-bao-cao', notes: [] },
  })
}

interface Asked {
  readonly id: string
  /** Without units that have sent everything. */
  readonly onlyOpen?: boolean | undefined
  readonly asOf?: string | undefined
}

/** Who has reported, with the sums under it. */
export async function writeReportingFile(
  ctx: Ctx,
  format: SheetFormat,
  { id, onlyOpen = false, asOf }: Asked,
): Promise<FileAnswer> {
  const { sheets, overview, report } = ctx.words
  const all = await listReporting(ctx, id, asOf)
  const rows = onlyOpen ? all.filter((row) => !isComplete(row)) : all
  const period = (await listPeriods(ctx)).find((known) => known.id === id)
  const columns: readonly Column<UnitReporting, AllMessages>[] = Object.values(reportingColumns)
  const sums = { unitId: '', unitName: overview.completeness.sum, ...reportingSums(rows) }
  return writeTableFile<UnitReporting>(ctx, format, {
    ...{ words: sheets.reporting, columns, rows, asOf },
    programmeCode: (await showProgramme(ctx))?.code ?? null,
    foot: columns.map(({ value }) => value(sums, ctx.words)),
    filters: present([
      filterOf(ctx.words, report.period, [period?.name ?? id]),
      scopeOf(ctx.user) && scopeFilter(ctx.words, all[0]?.unitName ?? ''),
      onlyOpen && {
        text: overview.completeness.onlyOpen,
        short: overview.completeness.onlyOpen,
      },
    ]),
    address: urlOf('/tong-quan/tien-do', {
      query: { ky: id, thieu: onlyOpen ? 1 : undefined, ngay: asOf },
    }),
    notes: [
      {
        heading: sheets.notes.figures,
        notes: [{ term: overview.completeness.title, text: overview.completeness.method }],
      },
    ],
  })
}
