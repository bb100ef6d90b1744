import * as z from 'zod'
import { endpoint } from '../core/endpoint.ts'
import { Period } from '../periods/contract.ts'
import { roles } from '../users/rules.ts'
import { Password } from './password.ts'
import { duties } from './rules.ts'
import { Code } from './second-factor.ts'

export const Session = z.object({
  user: z.object({
    id: z.string(),
    username: z.string(),
    name: z.string(),
    roles: z.array(z.enum(roles)),
  }),
  roles: z.array(z.enum(roles)),
  unit: z.object({ id: z.string(), name: z.string(), shortName: z.string() }).nullable(),
  /** The office's day, which screens use instead of the computer's clock. */
  today: z.string(),
  openPeriods: z.array(Period),
  /** What must be done about the own account before anything else; `null`: nothing. */
  duty: z.enum(duties).nullable(),
  /** The sample programme is loaded: every page says so. */
  sample: z.boolean(),
  programme: z.object({ code: z.string(), name: z.string() }).nullable(),
})
export type Session = z.infer<typeof Session>

export const Credentials = z.strictObject({
  username: z.string().trim().min(1).max(40),
  password: Password,
  /** Of the second factor, once the answer was `code-needed`. */
  code: Code.optional(),
})

export const PasswordChange = z.strictObject({ current: Password, next: Password })

const everybody = roles

export const session = {
  signIn: endpoint({
    method: 'POST',
    path: '/api/session',
    summary: 'Sign in: sets the cookie `sid`',
    access: 'anyone',
    body: Credentials,
    response: Session,
    repeatable: true,
  }),
  get: endpoint({
    method: 'GET',
    path: '/api/session',
    summary: 'Who am I: user, roles, unit, today, open periods',
    access: everybody,
    response: Session,
    whileOwing: true,
  }),
  signOut: endpoint({
    method: 'DELETE',
    path: '/api/session',
    summary: 'Sign out: the session ends at once',
    access: everybody,
    response: z.object({ ended: z.literal(true) }),
    repeatable: true,
    whileOwing: true,
  }),
  changePassword: endpoint({
    method: 'PUT',
    path: '/api/session/password',
    summary: 'Change the own password: every other session of the account ends',
    access: everybody,
    body: PasswordChange,
    response: Session,
    repeatable: true,
    whileOwing: true,
  }),
  confirm: endpoint({
    method: 'POST',
    path: '/api/session/confirm',
    summary: 'Say the own password again: opens what asks for it, for a quarter of an hour',
    access: everybody,
    body: z.strictObject({ password: Password }),
    response: z.object({ confirmed: z.literal(true) }),
    repeatable: true,
    whileOwing: true,
  }),
  welcome: endpoint({
    method: 'GET',
    path: '/api/welcome',
    summary: 'What the sign-in page may show before anybody has signed in',
    access: 'anyone',
    response: z.object({
      sample: z.boolean(),
      programme: z.string().nullable(),
      /** Only while the sample is loaded and the server listens on a loopback address. */
      sampleAccounts: z
        .object({
          password: z.string(),
          accounts: z.array(
            z.object({
              username: z.string(),
              name: z.string(),
              role: z.enum(roles),
              /** The unit's short name; `null` for the committee's own people. */
              unit: z.string().nullable(),
            }),
          ),
        })
        .nullable(),
    }),
  }),
}
