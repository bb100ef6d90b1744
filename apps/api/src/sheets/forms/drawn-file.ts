import type { DrawnSheet } from '@app/shared/core/drawn-sheet.ts'
import type { Ctx } from '#core/ctx.ts'
import type { FileAnswer } from '#core/file-answer.ts'
import { fileName } from '../file-name.ts'
import { makePool } from '../pool.ts'
import { refusalOf, types } from '../table-file.ts'
import { startThread } from '../thread.ts'
import type { DrawnBook } from './model.ts'

// A thread of its own: a form is written whole, a list while it is sent.
const pool = makePool<DrawnBook, Uint8Array>({
  start: () => startThread(new URL('./drawn-worker.ts', import.meta.url)),
  ...{ size: 1, queue: 20, limitMs: 30_000 },
})

interface Naming {
  readonly subject: string
  /** What the figures have in common: period, unit, day. */
  readonly filters: readonly string[]
}

/**
 * A drawn sheet as a workbook, made in another thread. Opening it throws `unavailable` when too many wait,
 * or when the thread fails or needs too long. Only xlsx: merges, heights, charts and what is repeated
 * on each page are the form; the bare figures are in the files of the lists.
 */
export function writeDrawnFile(
  ctx: Ctx,
  drawn: DrawnSheet,
  { subject, filters }: Naming,
): FileAnswer {
  const { forms, sheets } = ctx.words
  const book = {
    ...{ drawn, chartTab: forms.chartTab, chartFigures: forms.chartFigures },
    ...{ author: ctx.user.name, madeAt: ctx.now },
    page: { before: sheets.pageBefore, between: sheets.pageBetween },
  }
  const open = async (stop: AbortSignal) => {
    try {
      const content = await pool.run(book, { signal: stop })
      return { content, expectedBytes: content.length }
    } catch (error) {
      throw refusalOf(ctx, error)
    }
  }
  const name = fileName({ programme: '', subject, filters, madeAt: ctx.now })
  return { name: `${name}.xlsx`, type: types.xlsx, bytes: open }
}
