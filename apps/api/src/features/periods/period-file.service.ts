import { urlOf } from '@app/shared/core/url.ts'
import type { Reminder } from '@app/shared/notices/contract.ts'
import type { PeriodRow } from '@app/shared/periods/contract.ts'
import {
  isComplete,
  periodColumns,
  type RemindedUnit,
  remindedColumns,
  reportingColumns,
  reportingSums,
} from '@app/shared/periods/sheet.ts'
import { cityRoles, hasRole, scopeOf } from '@app/shared/users/rules.ts'
import type { Ctx } from '#core/ctx.ts'
import type { FileAnswer } from '#core/file-answer.ts'
import {
  asksOf,
  chosenColumns,
  filterOf,
  type KeyedColumn,
  present,
  scopeFilter,
} from '#sheets/columns.ts'
import type { SheetFormat } from '#sheets/model.ts'
import { type Filter, writeTableFile } from '#sheets/table-file.ts'
import { listReminders } from '../notices/reminders.service.ts'
import { showProgramme } from '../programme/programme.service.ts'
import { listUnits } from '../units/units.service.ts'
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
  asked: Asked,
): Promise<FileAnswer> {
  const { sheets, overview } = ctx.words
  const { columns, rows } = await tabulateReporting(ctx, asked)
  const sums = { unitId: '', unitName: overview.completeness.sum, ...reportingSums(rows) }
  const summed = Object.values(reportingColumns).map(({ value }) => value(sums, ctx.words))
  return writeTableFile<RemindedUnit>(ctx, format, {
    ...{ words: sheets.reporting, columns, rows, asOf: asked.asOf },
    programmeCode: (await showProgramme(ctx))?.code ?? null,
    foot: columns.map((_, at) => summed[at] ?? null),
    filters: await filtersOf(ctx, asked),
    address: addressOf(asked),
    notes: [
      {
        heading: sheets.notes.figures,
        notes: [{ term: overview.completeness.title, text: overview.completeness.method }],
      },
    ],
  })
}

/** What the file would hold, in words, and where the same table stands on the screen. */
export async function describeReportingFile(ctx: Ctx, asked: Asked) {
  const { words } = ctx
  const filters = await filtersOf(ctx, asked)
  const { asOf } = asked
  return {
    asks: asksOf(words, { filters, everything: '', asOf }),
    columns: columnsFor(ctx).map(({ header }) => header(words)),
    address: addressOf(asked),
  }
}

/** Units with their last reminder, where the person may see it. */
export async function tabulateReporting(ctx: Ctx, { id, onlyOpen = false, asOf }: Asked) {
  const all = await listReporting(ctx, id, asOf)
  const last = new Map<string, Reminder>()
  if (hasRole(ctx.user, ...cityRoles)) {
    for (const reminder of (await listReminders(ctx, id, asOf)).reverse())
      last.set(reminder.unitId, reminder)
  }
  const rows = all
    .filter((row) => !onlyOpen || !isComplete(row))
    .map((row): RemindedUnit => ({ ...row, reminder: last.get(row.unitId) ?? null }))
  return { columns: columnsFor(ctx), rows }
}

function columnsFor({ user }: Ctx): KeyedColumn<RemindedUnit>[] {
  return hasRole(user, ...cityRoles)
    ? chosenColumns({ ...reportingColumns, ...remindedColumns }, undefined)
    : chosenColumns<RemindedUnit>(reportingColumns, undefined)
}

async function filtersOf(ctx: Ctx, { id, onlyOpen, asOf }: Asked): Promise<Filter[]> {
  const { words } = ctx
  const period = (await listPeriods(ctx)).find((known) => known.id === id)
  const scope = scopeOf(ctx.user)
  const units = scope ? await listUnits(ctx, asOf) : []
  const { onlyOpen: only } = words.overview.completeness
  return present([
    filterOf(words, words.report.period, [period?.name ?? id]),
    scope && scopeFilter(words, units.find((unit) => unit.id === scope.unitId)?.name ?? ''),
    onlyOpen && { text: only, short: only },
  ])
}

function addressOf({ id, onlyOpen, asOf }: Asked): string {
  const query = { ky: id, thieu: onlyOpen ? 1 : undefined, ngay: asOf }
  return urlOf('/tong-quan/tien-do', { query })
}
