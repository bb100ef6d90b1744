import { createHash } from 'node:crypto'
import { isoOf } from '@app/shared/core/day.ts'
import { tidy } from '@app/shared/core/text.ts'
import { oldFontIn } from '@app/shared/imports/cells.ts'
import type { ReadFile } from '@app/shared/imports/contract.ts'
import { bestGuess, guessKinds } from '@app/shared/imports/guess.ts'
import { mayImport } from '@app/shared/imports/rules.ts'
import type { Ctx } from '#core/ctx.ts'
import { inTurns } from '#core/turns.ts'
import { readWorkbook } from '#sheets/reading/read-workbook.ts'
import { findEarlier, selectNamed, selectRemembered } from './imports.sql.ts'

/** What stands in a file and what it seems to be. Nothing is kept of it. */
export async function readFile(
  ctx: Ctx,
  { name, bytes }: { name: string; bytes: Uint8Array },
): Promise<ReadFile> {
  const workbook = await readWorkbook(bytes, ctx.words)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const { periods, all, earlier } = await ctx.store.read(async (tx) => ({
    periods: (await selectNamed(tx)).periods,
    all: await selectRemembered(tx),
    earlier: await findEarlier(tx, sha256),
  }))
  const remembered = all.filter(({ kind }) => mayImport(ctx.user, kind))
  const known = { periods, remembered }
  const guesses: ReadFile['guesses'] = []
  for (const sheet of workbook.sheets) {
    const kinds = await inTurns(guessKinds(sheet, known), (guess) => guess)
    guesses.push(bestGuess(sheet, kinds, known))
  }
  return {
    ...{ name: tidy(name), sha256, workbook, remembered, periods, guesses },
    oldFonts: await inTurns(workbook.sheets, ({ rows }) => oldFontIn(rows, 0)),
    earlier: earlier ? { id: earlier.id, at: isoOf(earlier.at), by: earlier.by } : null,
  }
}
