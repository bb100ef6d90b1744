/** What somebody must do about the own account before anything else, the first one first. */
export const duties = ['given-password', 'aged-password', 'second-factor'] as const
export type Duty = (typeof duties)[number]

/** How long after signing in, or after saying the password again, sensitive acts are open. */
export const freshMs = 15 * 60_000
