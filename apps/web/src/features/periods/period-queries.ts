import { periods } from '@app/shared/periods/contract.ts'
import { units } from '@app/shared/units/contract.ts'
import { query } from '#core/api.ts'

export const unitsQuery = query(units.list, { query: {} })

export const periodsQuery = query(periods.list, {})
