import type { ReadWorkbook } from '@app/shared/core/read-sheet.ts'
import type { AllMessages } from '@app/shared/i18n/messages.ts'
import { AppError } from '#core/app-error.ts'
import { makePool, PoolFailure } from '../pool.ts'
import type { Answer } from './answer.ts'
import { limits } from './limits.ts'
import { startProcess } from './process.ts'
import type { Refused } from './refusal.ts'

/** Each may hold so much; what needs more is no workbook of an office. */
const memoryMb = 512

const pool = makePool<Uint8Array, Answer>({
  start: () => startProcess(new URL('./child.ts', import.meta.url), memoryMb),
  size: 2,
  queue: 10,
  limitMs: 20_000,
  // Somebody who uploads once will often upload again; a server at rest holds none.
  idleMs: 60_000,
})

/**
 * What stands in the cells of an .xlsx, .xlsm, .xls, .ods or .csv, told by its content, read in a process of
 * its own. Throws `AppError`, which says in the person's language what is wrong with the file and what to
 * do: `too-large`, `invalid`, or `unavailable` when too many wait.
 */
export async function readWorkbook(bytes: Uint8Array, words: AllMessages): Promise<ReadWorkbook> {
  const texts = words.reading
  if (bytes.length > limits.fileBytes) throw refusalOf({ reason: 'bytes' }, words)
  const answer = await asked(bytes, words)
  if ('refused' in answer) {
    const refusal = refusalOf(answer.refused, words)
    refusal.cause = answer.detail
    throw refusal
  }
  const { workbook } = answer
  if (workbook.sheets.every(({ rows }) => rows.length === 0)) {
    throw new AppError('invalid', texts.empty)
  }
  return workbook
}

async function asked(bytes: Uint8Array, { reading }: AllMessages): Promise<Answer> {
  try {
    return await pool.run(bytes)
  } catch (error) {
    if (!(error instanceof PoolFailure)) throw error
    const refusal =
      error.reason === 'busy'
        ? new AppError('unavailable', reading.busy)
        : new AppError('too-large', error.reason === 'slow' ? reading.slow : reading.heavy)
    refusal.cause = error
    throw refusal
  }
}

function refusalOf({ reason, otherwise }: Refused, { reading }: AllMessages): AppError {
  switch (reason) {
    case 'bytes':
      return new AppError('too-large', reading.bytes(limits.fileBytes / 2 ** 20))
    case 'rows':
      return new AppError('too-large', reading.rows(limits.rows))
    case 'columns':
      return new AppError('too-large', reading.columns(limits.columns))
    case 'cells':
      return new AppError('too-large', reading.cells(limits.cells))
    case 'bomb':
      return new AppError('too-large', reading.bomb)
    case 'not-a-sheet':
      return new AppError('invalid', reading.notASheet(reading.otherwise[otherwise ?? 'other']))
    default:
      return new AppError('invalid', reading[reason])
  }
}
