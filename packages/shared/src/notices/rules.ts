import { isMissing, type ReportState } from '../reports/rules.ts'
import { hasRole, type Role, unitRoles } from '../users/rules.ts'

/** What people are told without asking. Nothing is sent when nothing is due. */
export const noticeKinds = [
  /** To the unit: reports of a period are missing. */
  'reminder',
  /** To the unit: one report came back. */
  'returned',
  /** To the unit: reports were approved. */
  'approved',
  /** To the unit: a period has opened. */
  'opened',
  /** To one person: the account was opened on a computer that it had not been opened on. */
  'new-device',
  /** To one person: somebody’s work was handed over to the account. */
  'handover',
] as const

/** How long a notice is kept that somebody has read. */
export const readNoticesLiveMs = 180 * 24 * 3_600_000

interface Account {
  readonly state: 'active' | 'closed'
  readonly roles: readonly Role[]
  readonly unitId: string | null
}

/** Those who report for the unit; nothing goes to a closed account. Source: `docs/rules.md`, notices. */
export function isTold(account: Account, unitId: string): boolean {
  return account.state === 'active' && account.unitId === unitId && hasRole(account, ...unitRoles)
}

/** What a unit owes of one period. A returned report was sent once, and has a notice of its own. */
export interface Owed {
  readonly missing: number
  readonly returned: number
}

export function owedOf(states: readonly ReportState[]): Owed {
  return {
    missing: states.filter(isMissing).length,
    returned: states.filter((state) => state === 'returned').length,
  }
}

/** Whether there is anything to remind of. */
export function isDue({ missing }: Pick<Owed, 'missing'>): boolean {
  return missing > 0
}
