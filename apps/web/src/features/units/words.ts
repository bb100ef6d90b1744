import { units } from '@app/shared/vi/units.ts'
import { lateWords } from '#core/words.tsx'

export const useUnitWords = lateWords({ units })
