import { handover } from '@app/shared/handover/contract.ts'
import { query } from '#core/api.ts'

export const holdingsQuery = (id: string) => query(handover.get, { params: { id } })
export const recordQuery = (id: string) => query(handover.record, { params: { id } })
