import { fieldsOf } from '@app/shared/imports/fields.ts'
import { headingsOf, recall } from '@app/shared/imports/headings.ts'
import type { Mapping } from '@app/shared/imports/model.ts'
import { fetchFile } from '#ui/late.ts'
import { type Draft, sheetOf } from './wizard.ts'

/**
 * Which column holds which field when other rows are the headings, or the sheet is of another kind: as
 * remembered for this form, else as the headings say. Guessing knows the words of both languages, so it
 * comes when it is wanted.
 */
export async function guessAgain(
  draft: Pick<Draft, 'file' | 'sheet' | 'kind' | 'header'>,
): Promise<Mapping> {
  const { file, kind, header } = draft
  const headings = headingsOf(sheetOf(draft).rows, header)
  const own = recall(headings, file.remembered)
  if (own?.kind === kind) return own.mapping
  const { guessMapping } = await fetchFile(() => import('@app/shared/imports/guess.ts'))
  return guessMapping(headings, fieldsOf(kind, file.periods))
}
