import type { BackupFile, BackupState } from '@app/shared/backups/contract.ts'
import { backupColumns } from '@app/shared/backups/sheet.ts'
import { act } from '#core/act.ts'
import { AppError } from '#core/app-error.ts'
import type { Backups } from '#core/backups.ts'
import type { Ctx } from '#core/ctx.ts'
import type { FileAnswer } from '#core/file-answer.ts'
import type { SheetFormat } from '#sheets/model.ts'
import { writeTableFile } from '#sheets/table-file.ts'
import { showProgramme } from '../programme/programme.service.ts'

export async function beginBackup(ctx: Ctx, house: Backups): Promise<BackupState> {
  await assertIdle(ctx, house)
  await act(ctx, { action: 'backup.make' }, async () => null)
  house.make()
  return house.state()
}

export async function beginCheck(ctx: Ctx, house: Backups, name: string): Promise<BackupState> {
  const { items } = await assertIdle(ctx, house)
  if (items.every((item) => item.name !== name)) throw new AppError('not-found')
  await act(ctx, { action: 'backup.check', reason: name }, async () => null)
  house.check(name)
  return house.state()
}

/** Noted first: whoever has a backup has everything. */
export async function downloadBackup(ctx: Ctx, house: Backups, name: string): Promise<FileAnswer> {
  const { items } = await house.state()
  if (items.every((item) => item.name !== name)) throw new AppError('not-found')
  await act(ctx, { action: 'backup.download', reason: name }, async () => null)
  return {
    ...{ name, type: 'application/octet-stream' },
    async bytes() {
      const opened = await house.open(name)
      if (!opened) throw new AppError('not-found')
      return opened
    },
  }
}

export async function writeBackupTable(
  ctx: Ctx,
  house: Backups,
  format: SheetFormat,
): Promise<FileAnswer> {
  const { items } = await house.state()
  return writeTableFile<BackupFile>(ctx, format, {
    ...{ words: ctx.words.backups.sheet, rows: items, notes: [], address: '/quan-tri/sao-luu' },
    programmeCode: (await showProgramme(ctx))?.code ?? null,
    columns: Object.values(backupColumns),
    filters: [],
  })
}

async function assertIdle(ctx: Ctx, house: Backups): Promise<BackupState> {
  const state = await house.state()
  if (state.busy !== null) throw new AppError('wrong-state', ctx.words.backups.busy)
  return state
}
