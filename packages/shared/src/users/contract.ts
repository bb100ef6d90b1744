import * as z from 'zod'
import { endpoint } from '../core/endpoint.ts'
import { ById, Line, Seen } from '../core/schema.ts'
import { roles } from './rules.ts'

export const Username = z.string().regex(/^[a-z][a-z0-9.]{2,39}$/, { error: 'username' })

export const Account = z.object({
  id: z.string(),
  username: z.string(),
  name: z.string(),
  roles: z.array(z.enum(roles)),
  unitId: z.string().nullable(),
  state: z.enum(['active', 'closed']),
  version: z.int(),
})
export type Account = z.infer<typeof Account>

export const AccountDraft = z.strictObject({
  username: Username,
  name: Line,
  roles: z.array(z.enum(roles)).min(1),
  unitId: z.string().nullable(),
  password: z.string().max(128),
})
export type AccountDraft = z.infer<typeof AccountDraft>

export const users = {
  list: endpoint({
    method: 'GET',
    path: '/api/users',
    summary: 'All accounts, closed ones too',
    access: ['admin'],
    response: z.object({ items: z.array(Account) }),
  }),
  create: endpoint({
    method: 'POST',
    path: '/api/users',
    summary: 'Open an account; its password must be changed at the first sign-in',
    access: ['admin'],
    body: AccountDraft,
    response: Account,
    idempotent: true,
  }),
  close: endpoint({
    method: 'POST',
    path: '/api/users/:id/close',
    summary: 'Close an account: its sessions end at once, its name stays on what it approved',
    access: ['admin'],
    params: ById,
    body: Seen,
    response: Account,
    idempotent: true,
  }),
}
