import { handover } from '@app/shared/vi/handover.ts'
import { users } from '@app/shared/vi/users.ts'
import { lateWords } from '#core/words.tsx'

export const useHandoverWords = lateWords({ handover, users })
