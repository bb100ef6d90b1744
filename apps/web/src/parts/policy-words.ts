import { policy } from '@app/shared/vi/policy.ts'
import { lateWords } from '#core/words.tsx'

export const usePolicyWords = lateWords({ policy })
