import { urlOf } from '@app/shared/core/url.ts'
import type { Reminder } from '@app/shared/notices/contract.ts'
import { reminderColumns } from '@app/shared/notices/sheet.ts'
import type { Ctx } from '#core/ctx.ts'
import type { FileAnswer } from '#core/file-answer.ts'
import { filterOf, present } from '#sheets/columns.ts'
import type { SheetFormat } from '#sheets/model.ts'
import { writeTableFile } from '#sheets/table-file.ts'
import { listPeriods } from '../periods/periods.service.ts'
import { showProgramme } from '../programme/programme.service.ts'
import { listReminders } from './reminders.service.ts'

interface Asked {
  readonly id: string
  readonly unit?: string | undefined
  readonly asOf?: string | undefined
}

/** Which units were reminded, latest first; of a past day only what had happened by then. */
export async function writeReminderFile(
  ctx: Ctx,
  format: SheetFormat,
  { id, unit, asOf }: Asked,
): Promise<FileAnswer> {
  const { words } = ctx
  const rows = (await listReminders(ctx, id, asOf)).filter(
    ({ unitId }) => unit === undefined || unitId === unit,
  )
  const period = (await listPeriods(ctx)).find((known) => known.id === id)
  return writeTableFile<Reminder>(ctx, format, {
    ...{ words: words.sheets.reminders, rows, asOf, notes: [] },
    programmeCode: (await showProgramme(ctx))?.code ?? null,
    columns: Object.values(reminderColumns),
    filters: present([
      filterOf(words, words.report.period, [period?.name ?? id]),
      unit !== undefined && filterOf(words, words.project.unit, [rows[0]?.unitName ?? unit]),
    ]),
    address: urlOf('/tong-quan/tien-do', { query: { ky: id, ngay: asOf } }),
  })
}
