import { startOfDay } from '@app/shared/core/day.ts'
import type { Role } from '@app/shared/users/rules.ts'
import type { Book } from './book.ts'
import { reportingUnits, splitOn, type UnitFact } from './facts/units.ts'
import { installedAt } from './installed.ts'
import type { Actor } from './ledger.ts'
import { at } from './office-time.ts'
import { peopleOf } from './people.ts'
import { streamOf } from './random.ts'

const admin = { id: 'quantri', name: 'Vũ Minh Tuệ', roles: ['admin'] as Role[] }
const reviewers = [
  { id: 'thuongtruc', name: 'Lê Thanh Hoa', roles: ['reviewer'] as Role[] },
  { id: 'thuongtruc2', name: 'Trần Đức Lương', roles: ['reviewer'] as Role[] },
] as const
const leader = { id: 'lanhdao', name: 'Nguyễn Văn Hưng', roles: ['leader'] as Role[] }

export const administrator: Actor = admin
/** Keeps the registry and the periods. */
export const registrar: Actor = reviewers[0]

/** Who reviews a unit's reports: the two share them. */
export function reviewerOf(unitId: string): Actor {
  return streamOf('reviewer', unitId).pick(reviewers)
}

/** The account of a unit: its id without hyphens. */
export function reporterOf(unitId: string): Actor {
  return { id: unitId.replaceAll('-', ''), name: peopleOf(unitId).officers[0] ?? '' }
}

/** The account of a leader who signs. */
function signerOf(unitId: string): Actor {
  const { id } = reporterOf(unitId)
  return { id: `${id}.lanhdao`, name: peopleOf(unitId).supervisors[0] ?? '' }
}

/** Whoever has an account of the unit, with what he does for it. */
function membersOf({ id, signs }: UnitFact): { actor: Actor; roles: Role[] }[] {
  const reporter = { actor: reporterOf(id), roles: ['officer' as const] }
  return signs ? [reporter, { actor: signerOf(id), roles: ['unit-leader'] }] : [reporter]
}

/** Accounts open with the installation or with their unit, and close with it. */
export function openAccounts(book: Book): void {
  const act = { actor: administrator, action: 'user.create' } as const
  for (const { id, name, roles } of [admin, ...reviewers, leader]) {
    book.enter('accounts', { ...act, at: installedAt }, created({ id, name }, roles, null))
  }
  for (const unit of reportingUnits) {
    const opensAt = unit.validFrom ? startOfDay(unit.validFrom) + 7 * 3_600_000 : installedAt
    const key = unit.validFrom ? `accounts/${unit.validFrom}` : 'accounts'
    for (const { actor, roles } of membersOf(unit)) {
      book.enter(key, { ...act, at: opensAt }, created(actor, roles, unit.id))
    }
    if (unit.validTo) closeAccounts(book, unit)
  }
}

function created({ id, name }: Actor, roles: Role[], unitId: string | null) {
  const row = { id, username: id, name, roles, unitId, state: 'active' as const }
  return { entity: 'user' as const, id, row }
}

function closeAccounts(book: Book, unit: UnitFact): void {
  const act = {
    ...{ at: at(splitOn, 7 * 60 + 15), actor: administrator, action: 'user.close' as const },
    reason: `Đơn vị ${unit.shortName} kết thúc hoạt động.`,
  }
  for (const { actor } of membersOf(unit)) {
    book.enter(`close/${unit.id}`, act, {
      ...{ entity: 'user', id: actor.id, patch: { state: 'closed' } },
    })
  }
}

export function accountIds(): string[] {
  const members = reportingUnits.flatMap(membersOf).map(({ actor }) => actor)
  return [admin, ...reviewers, leader, ...members].map(({ id }) => id)
}
