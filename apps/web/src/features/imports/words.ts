import { importWizard } from '@app/shared/vi/import-wizard.ts'
import { imports } from '@app/shared/vi/imports.ts'
import { lateWords } from '#core/words.tsx'

export const useImportWords = lateWords({ imports, importWizard })
