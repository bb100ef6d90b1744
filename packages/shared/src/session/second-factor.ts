import * as z from 'zod'
import { endpoint } from '../core/endpoint.ts'
import { roles } from '../users/rules.ts'
import { Password } from './password.ts'

const SecondFactor = z.object({
  isOn: z.boolean(),
  /** ISO 8601; `null` while it is off. */
  since: z.string().nullable(),
  /** Recovery codes that were not used yet. */
  recoveryLeft: z.int(),
  /** The person cannot work without. */
  isCompulsory: z.boolean(),
})
export type SecondFactor = z.infer<typeof SecondFactor>

/** Six digits of the app, or a recovery code, as somebody types them. */
export const Code = z.string().trim().min(1).max(40)

const WithPassword = z.strictObject({ password: Password })
/** Said once, in this answer, and kept nowhere. */
const RecoveryCodes = z.object({ recoveryCodes: z.array(z.string()) })

/** The own second factor: a code that changes every half minute (RFC 6238). */
export const secondFactor = {
  get: endpoint({
    method: 'GET',
    path: '/api/session/second-factor',
    summary: 'Whether signing in asks for a code, and how many recovery codes are left',
    access: roles,
    response: SecondFactor,
    whileOwing: true,
  }),
  begin: endpoint({
    method: 'POST',
    path: '/api/session/second-factor',
    summary: 'A new key for the app; nothing counts until a code of it is confirmed',
    access: roles,
    body: WithPassword,
    /** The key in base32, and the address (`otpauth:`) that a QR code holds. */
    response: z.object({ key: z.string(), address: z.string() }),
    whileOwing: true,
  }),
  confirm: endpoint({
    method: 'PUT',
    path: '/api/session/second-factor',
    summary: 'A code of the new key: from now on signing in asks for one; other sessions end',
    access: roles,
    body: z.strictObject({ code: Code }),
    response: RecoveryCodes,
    whileOwing: true,
  }),
  renew: endpoint({
    method: 'POST',
    path: '/api/session/second-factor/recovery-codes',
    summary: 'New recovery codes: the old ones open nothing any more',
    access: roles,
    body: WithPassword,
    response: RecoveryCodes,
  }),
  turnOff: endpoint({
    method: 'POST',
    path: '/api/session/second-factor/off',
    summary: 'Sign in by password alone again',
    access: roles,
    body: WithPassword,
    response: SecondFactor,
  }),
}
