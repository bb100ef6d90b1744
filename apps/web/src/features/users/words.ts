import { users } from '@app/shared/vi/users.ts'
import { lateWords } from '#core/words.tsx'

export const useUserWords = lateWords({ users })
