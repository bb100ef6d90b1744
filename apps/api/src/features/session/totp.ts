import { createHash, randomInt } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'

const stepMs = 30_000
/** A clock half a minute off is no reason to keep somebody out. */
const window = 1

/** 160 random bits in base32. */
export function newSecret(): string {
  return new Secret({ size: 20 }).base32
}

/** What the QR code holds; the app shows product and user name. */
export function addressOf(secret: string, username: string): string {
  return totpOf(secret, username).toString()
}

/** The half minute that a code belongs to, counted from 1970; `null` when it is wrong at this time. */
export function stepOf(secret: string, code: string, timestamp: number): number | null {
  if (!/^\d{6}$/.test(code)) return null
  const delta = totpOf(secret).validate({ token: code, timestamp, window })
  return delta === null ? null : Math.floor(timestamp / stepMs) + delta
}

function totpOf(secret: string, label = ''): TOTP {
  return new TOTP({ issuer: 'Tiến độ', label, secret: Secret.fromBase32(secret) })
}

/** Without signs that are taken for one another. */
const signs = 'abcdefghjkmnpqrstuvwxyz23456789'
const codes = 10

/** Ten of 59 bits each: `k7mp-xw3d-9qfa`. */
export function newRecoveryCodes(): string[] {
  const group = () => Array.from({ length: 4 }, () => signs[randomInt(signs.length)]).join('')
  return Array.from({ length: codes }, () => Array.from({ length: 3 }, group).join('-'))
}

/** Blanks, strokes and capitals are how somebody types it. */
export function recoveryHash(userId: string, code: string): string {
  const plain = code.toLowerCase().replace(/[^a-z0-9]/g, '')
  return createHash('sha256').update(`${userId} ${plain}`).digest('hex')
}
