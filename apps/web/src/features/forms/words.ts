import { forms } from '@app/shared/vi/forms.ts'
import { lateWords } from '#core/words.tsx'

export const useFormWords = lateWords({ forms })
