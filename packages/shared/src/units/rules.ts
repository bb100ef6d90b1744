import type { Day } from '../core/day.ts'

export const unitKinds = ['quan', 'huyen', 'thi_xa', 'tuong_duong', 'thanh_pho'] as const
export type UnitKind = (typeof unitKinds)[number]

/** District-level units are those that are not bodies of the city committee. */
export function isDistrictLevel(kind: UnitKind): boolean {
  return kind !== 'thanh_pho'
}

/** Both days are included: Từ Liêm exists on 31/03/2014, its successors from 01/04/2014. */
export function existsOn(unit: { validFrom: Day | null; validTo: Day | null }, day: Day): boolean {
  return (unit.validFrom ?? '') <= day && day <= (unit.validTo ?? '9999-12-31')
}
