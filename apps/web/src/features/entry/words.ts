import { entryGrid } from '@app/shared/vi/entry-grid.ts'
import { lateWords } from '#core/words.tsx'

export const useEntryGridWords = lateWords({ entryGrid })
