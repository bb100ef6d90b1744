/** Who may do what: the roles of the committee's regulation, and the scope of each. */

export const roles = ['officer', 'unit-leader', 'reviewer', 'leader', 'admin'] as const
export type Role = (typeof roles)[number]

export interface Person {
  readonly id: string
  readonly name: string
  readonly roles: readonly Role[]
  /** The unit an officer or unit leader belongs to; `null` for the committee's own people. */
  readonly unitId: string | null
}

/** Roles that see every unit. */
export const cityRoles = ['reviewer', 'leader', 'admin'] as const satisfies readonly Role[]
/** Roles that report for their own unit. */
export const unitRoles = ['officer', 'unit-leader'] as const satisfies readonly Role[]

export function hasRole(person: { roles: readonly Role[] }, ...wanted: Role[]): boolean {
  return wanted.some((role) => person.roles.includes(role))
}

/** `null`: every unit. Otherwise the one unit whose rows this person may see through any door. */
export function scopeOf(person: Person): { unitId: string } | null {
  return hasRole(person, ...cityRoles) ? null : { unitId: person.unitId ?? '' }
}

/** A password that somebody else has given is good for its own change only, and no longer than this. */
export const oneTimeHours = 72

export function oneTimeUntil(givenAt: number): number {
  return givenAt + oneTimeHours * 3_600_000
}

/** Instants in epoch milliseconds; `null` for a password that its owner has chosen. */
export function isOver(oneTimeUntil: number | null, now: number): boolean {
  return oneTimeUntil !== null && now >= oneTimeUntil
}
