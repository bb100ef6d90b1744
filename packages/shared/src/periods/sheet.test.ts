import { expect, test } from 'vitest'
import { isComplete, reportingSums } from './sheet.ts'

const unit = (unitId: string, sent: number, returned: number, missing: number) => ({
  ...{ unitId, unitName: unitId, sent, returned, missing },
  total: sent + returned + missing,
  approved: Math.min(1, sent),
  late: 0,
})
const rows = [unit('A', 3, 0, 0), unit('B', 1, 2, 4)]

test('the sums add up as each row does', () => {
  const sums = reportingSums(rows)
  expect(sums).toEqual({ total: 10, sent: 4, returned: 2, missing: 4, approved: 2, late: 0 })
  expect(sums.sent + sums.returned + sums.missing).toBe(sums.total)
})

test('a unit is complete when all is sent; what was returned is not', () => {
  expect(rows.map(isComplete)).toEqual([true, false])
  expect(isComplete(unit('C', 2, 1, 0))).toBe(false)
})
