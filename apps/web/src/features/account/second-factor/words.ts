import { secondFactor } from '@app/shared/vi/second-factor.ts'
import { lateWords } from '#core/words.tsx'

export const useFactorWords = lateWords({ secondFactor })
