import { sessions } from '@app/shared/vi/sessions.ts'
import { lateWords } from '#core/words.tsx'

export const useSessionWords = lateWords({ sessions })
