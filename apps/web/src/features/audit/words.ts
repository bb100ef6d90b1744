import { audit } from '@app/shared/vi/audit.ts'
import { lateWords } from '#core/words.tsx'

export const useAuditWords = lateWords({ audit })
