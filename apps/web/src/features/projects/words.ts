import { projectForm } from '@app/shared/vi/project-form.ts'
import { lateWords } from '#core/words.tsx'

export const useProjectFormWords = lateWords({ projectForm })
