import { isoOf } from '@app/shared/core/day.ts'
import { formatInstant } from '@app/shared/core/format.ts'
import { proseLimit } from '@app/shared/core/schema.ts'
import type { AllMessages } from '@app/shared/i18n/messages.ts'
import {
  isOpen,
  rowKeys,
  stampRows,
  stampSheet,
  type WorkbookColumn,
  workbookColumns,
} from '@app/shared/reports/workbook.ts'
import type { Ctx } from '#core/ctx.ts'
import type { FileAnswer } from '#core/file-answer.ts'
import { fileName } from '#sheets/file-name.ts'
import { writeEntryFile } from '#sheets/workbook/entry-file.ts'
import type { EntryColumn, EntryModel } from '#sheets/workbook/model.ts'
import { showProgramme } from '../programme/programme.service.ts'
import { type WorkbookFacts, workbookFacts } from './workbook-facts.service.ts'

/** Code and title stay in view. */
const frozen = 2

/** The unit's reports of a period as a workbook that can be filled without a line. */
export async function writeWorkbook(ctx: Ctx, periodId: string): Promise<FileAnswer> {
  const facts = await ctx.store.read((tx) => workbookFacts(tx, ctx, periodId))
  const programme = await showProgramme(ctx)
  const { workbook, sheets } = ctx.words
  const name = fileName({
    ...{ subject: workbook.file.name, madeAt: ctx.now },
    programme: programme === null ? '' : sheets.programmeFile(programme.code),
    filters: [facts.periodName, facts.unitName],
  })
  return writeEntryFile(ctx, name, modelOf(ctx, periodId, facts))
}

function modelOf(ctx: Ctx, periodId: string, facts: WorkbookFacts): EntryModel {
  const { words, sample } = ctx
  const { file } = words.workbook
  const { unitId, unitName, periodName, reports, installation } = facts
  const columns = Object.entries(workbookColumns)
  const madeAt = isoOf(ctx.now)
  return {
    title: file.title(unitName, periodName),
    lines: [
      { text: file.how, manner: 'plain' },
      { text: file.legend, manner: 'plain' },
      { text: file.free, manner: 'quiet' },
      { text: file.madeBy(ctx.user.name, formatInstant(ctx.now)), manner: 'quiet' },
      ...(sample ? [{ text: words.sheets.sample, manner: 'warning' as const }] : []),
    ],
    tabName: file.tab,
    rowKeys: Object.values(rowKeys),
    columns: columns.map(([key, column]) => columnOf(key, column, words)),
    rows: reports.map((report) => ({
      keys: [report.id, report.version],
      cells: columns.map(([, column]) => ({
        value: column.value(report, words),
        open: isOpen(column, report),
      })),
    })),
    ...{ frozen, proseLimit, errorTitle: file.errorTitle },
    stamp: {
      tabName: stampSheet,
      rows: stampRows({
        ...{ installation, periodId, unitId, madeAt, lang: ctx.lang, origin: ctx.origin },
      }),
    },
    ...{ author: ctx.user.name, madeAt: ctx.now },
    page: { before: words.sheets.pageBefore, between: words.sheets.pageBetween },
  }
}

function columnOf(
  key: string,
  { header, kind, width, field, choices }: WorkbookColumn,
  words: AllMessages,
): EntryColumn {
  const { hints, errors } = words.workbook.file
  const own: Readonly<Record<string, string>> = { ...words.entry.hints, ...hints }
  const shape = { key, header: header(words), kind, width }
  if (field === undefined) return shape
  const hint = own[field]
  return {
    ...shape,
    ...(hint !== undefined && { hint }),
    ...(choices && { choices: choices(words) }),
    error: choices ? errors.choice : kind === 'percent' ? errors.percent : errors.prose(proseLimit),
  }
}
