import { backups } from '@app/shared/vi/backups.ts'
import { lateWords } from '#core/words.tsx'

export const useBackupWords = lateWords({ backups })
