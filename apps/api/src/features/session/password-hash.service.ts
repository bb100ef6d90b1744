import { hash, verify } from '@node-rs/argon2'

/** argon2id with 19 MiB and two passes. Source: OWASP password storage, `docs/rules.md`. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** macOS types decomposed letters: the same password must be the same bytes everywhere. */
const same = (password: string) => password.normalize('NFC')

export function hashPassword(password: string): Promise<string> {
  return hash(same(password), cost)
}

export function isPassword(passwordHash: string, password: string): Promise<boolean> {
  return verify(passwordHash, same(password))
}
