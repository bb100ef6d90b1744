import { periods } from '@app/shared/periods/contract.ts'
import { query } from '#core/api.ts'

export const periodsQuery = query(periods.list, {})
