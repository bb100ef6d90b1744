import type { Ctx } from '#core/ctx.ts'
import type { FileAnswer } from '#core/file-answer.ts'
import { makePool } from '../pool.ts'
import { refusalOf, types } from '../table-file.ts'
import { startThread } from '../thread.ts'
import type { EntryModel } from './model.ts'

// A thread of its own: a workbook is written whole, a list while it is sent.
const pool = makePool<EntryModel, Uint8Array>({
  start: () => startThread(new URL('./worker.ts', import.meta.url)),
  ...{ size: 1, queue: 40, limitMs: 30_000, idleMs: 60_000 },
})

/**
 * The sheet as a file, made in another thread; `name` is without its extension. Opening it throws
 * `unavailable` when too many wait, or when the thread fails or needs too long.
 */
export function writeEntryFile(ctx: Ctx, name: string, model: EntryModel): FileAnswer {
  const open = async (stop: AbortSignal) => {
    try {
      const content = await pool.run(model, { signal: stop })
      return { content, expectedBytes: content.length }
    } catch (error) {
      throw refusalOf(ctx, error)
    }
  }
  return { name: `${name}.xlsx`, type: types.xlsx, bytes: open }
}
