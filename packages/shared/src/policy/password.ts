import type { PasswordRules } from './rules.ts'

/** What is wrong with a new password, said while it is typed and again by the server. Pure. */

export const passwordMax = 128

export type PasswordFault = 'short' | 'long' | 'classes' | 'name'

/** macOS types decomposed letters: the same password must be the same everywhere. */
export function samePassword(password: string): string {
  return password.normalize('NFC')
}

/** All faults, in the order in which they are mended. */
export function passwordFaults(
  typed: string,
  username: string,
  rules: Pick<PasswordRules, 'minLength' | 'classes'>,
): PasswordFault[] {
  const password = samePassword(typed)
  const length = [...password].length
  const found: Record<PasswordFault, boolean> = {
    short: length < rules.minLength,
    long: length > passwordMax,
    classes: classesIn(password) < rules.classes,
    name: password.toLowerCase().includes(username.toLowerCase()),
  }
  return (Object.keys(found) as PasswordFault[]).filter((fault) => found[fault])
}

const classes = [/\p{Ll}/u, /\p{Lu}/u, /\p{Nd}/u, /[^\p{Ll}\p{Lu}\p{Nd}]/u]

/** Small letters, capitals, digits, others: how many of the four occur. */
function classesIn(password: string): number {
  return classes.filter((kind) => kind.test(password)).length
}
