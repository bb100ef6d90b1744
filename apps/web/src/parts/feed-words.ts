import { feeds } from '@app/shared/vi/feeds.ts'
import { lateWords } from '#core/words.tsx'

export const useFeedWords = lateWords({ feeds })
