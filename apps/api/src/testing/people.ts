import type { Person } from '@app/shared/users/rules.ts'

/** One person per role, and a second officer of another unit. */
const person = (id: string, roles: Person['roles'], unitId: string | null = null): Person => ({
  id,
  name: `Người thử ${id}`,
  roles,
  unitId,
})

export const officer = person('officer', ['officer'], 'ba-dinh')
export const foreignOfficer = person('foreign-officer', ['officer'], 'dong-da')
export const unitLeader = person('unit-leader', ['unit-leader'], 'ba-dinh')
export const reviewer = person('reviewer', ['reviewer'])
export const leader = person('leader', ['leader'])
export const admin = person('admin', ['admin'])
