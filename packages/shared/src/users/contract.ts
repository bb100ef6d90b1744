import * as z from 'zod'
import { endpoint } from '../core/endpoint.ts'
import { ById, Line, Paging, pageOf, Reason, Seen } from '../core/schema.ts'
import { columnsOf, FileById, FileLang, FileParams } from '../core/table-file.ts'
import { HistoryEntry } from '../projects/contract.ts'
import { Account, AccountRow } from './model.ts'
import { roles } from './rules.ts'
import { accountColumns } from './sheet.ts'
import { standings } from './standing.ts'

export const Username = z
  .string()
  .regex(/^[a-z][a-z0-9.]{2,39}$/, { error: 'username' })
  // Ends the address of the page for a new account.
  .refine((name) => name !== 'moi', { error: 'username' })

const held = z
  .array(z.enum(roles))
  .min(1)
  .transform((chosen) => roles.filter((role) => chosen.includes(role)))

export const AccountDraft = z.strictObject({
  username: Username,
  name: Line,
  roles: held,
  unitId: z.string().nullable(),
})
export type AccountDraft = z.infer<typeof AccountDraft>

export const AccountChange = z.strictObject({
  ...Seen.shape,
  name: Line.optional(),
  roles: held.optional(),
  unitId: z.string().nullable().optional(),
})
export type AccountChange = z.infer<typeof AccountChange>

/** Said once and kept nowhere: `null` where the same request is answered a second time. */
export const GivenPassword = z.object({ password: z.string(), until: z.string() }).nullable()
export type GivenPassword = z.infer<typeof GivenPassword>

export const AccountOpened = z.object({ account: Account, given: GivenPassword })
export type AccountOpened = z.infer<typeof AccountOpened>

/** `officer,admin` → one of these. */
const oneOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z
    .string()
    .transform((text) => text.split(','))
    .pipe(z.array(z.enum(values)))
    .optional()

/** The filters of the table, the same for the list and its files. */
export const AccountFilter = {
  q: z.string().max(200).optional(),
  role: oneOf(roles),
  unit: z
    .string()
    .transform((text) => text.split(','))
    .optional(),
  standing: oneOf(standings),
  sort: z
    .string()
    .refine((sort) => Object.hasOwn(accountColumns, sort.replace('-', '')), { error: 'sort' })
    .optional(),
}
const AccountQuery = z.strictObject({ ...AccountFilter, ...Paging })
export type AccountQuery = z.infer<typeof AccountQuery>
const AccountFileQuery = z.strictObject({
  ...AccountFilter,
  columns: columnsOf(accountColumns),
  ...FileLang,
})
export type AccountFileQuery = z.infer<typeof AccountFileQuery>

const Slip = z.strictObject({
  ...{ unitName: z.string().max(500), name: z.string().max(500), username: Username },
  ...{ password: z.string().max(60), until: z.iso.datetime({ offset: true }) },
})

const ReasonBody = z.strictObject({ ...Seen.shape, reason: Reason })

export const users = {
  list: endpoint({
    method: 'GET',
    path: '/api/users',
    summary: 'All accounts, closed ones too, in the Vietnamese order of their names',
    access: ['admin'],
    query: AccountQuery,
    response: pageOf(AccountRow),
  }),
  file: endpoint({
    method: 'GET',
    path: '/api/users.:format',
    summary: 'The same accounts as a spreadsheet: all of them, never a page',
    access: ['admin'],
    params: FileParams,
    query: AccountFileQuery,
  }),
  get: endpoint({
    method: 'GET',
    path: '/api/users/:id',
    summary: 'One account',
    access: ['admin'],
    params: ById,
    response: AccountRow,
  }),
  history: endpoint({
    method: 'GET',
    path: '/api/users/:id/history',
    summary: 'Every change of an account with what stood before and after, latest first',
    access: ['admin'],
    params: ById,
    response: z.object({ items: z.array(HistoryEntry) }),
  }),
  historyFile: endpoint({
    method: 'GET',
    path: '/api/users/:id/history.:format',
    summary: 'The same history as a spreadsheet',
    access: ['admin'],
    params: FileById,
    query: z.strictObject(FileLang),
  }),
  create: endpoint({
    method: 'POST',
    path: '/api/users',
    summary: 'Open an account; answers once with the password for its first sign-in',
    access: ['admin'],
    fresh: true,
    body: AccountDraft,
    response: AccountOpened,
    idempotent: true,
  }),
  change: endpoint({
    method: 'PUT',
    path: '/api/users/:id',
    summary:
      'Change the name, the roles or the unit; what it may see changes with the next request',
    access: ['admin'],
    fresh: true,
    params: ById,
    body: AccountChange,
    response: Account,
    idempotent: true,
  }),
  resetSecondFactor: endpoint({
    method: 'POST',
    path: '/api/users/:id/second-factor/reset',
    summary:
      'Take somebody’s second factor away: sessions end, the next sign-in asks for the password alone',
    access: ['admin'],
    params: ById,
    response: z.object({ reset: z.literal(true) }),
    idempotent: true,
    fresh: true,
  }),
  close: endpoint({
    method: 'POST',
    path: '/api/users/:id/close',
    summary: 'Close an account: its sessions end at once, its name stays on what it approved',
    access: ['admin'],
    fresh: true,
    params: ById,
    body: ReasonBody,
    response: Account,
    idempotent: true,
  }),
  reopen: endpoint({
    method: 'POST',
    path: '/api/users/:id/reopen',
    summary: 'Open a closed account again, with its roles and its unit',
    access: ['admin'],
    fresh: true,
    params: ById,
    body: ReasonBody,
    response: Account,
    idempotent: true,
  }),
  resetPassword: endpoint({
    method: 'POST',
    path: '/api/users/:id/password',
    summary: 'Give another one-time password, said once; every session of the account ends',
    access: ['admin'],
    fresh: true,
    params: ById,
    response: AccountOpened,
    idempotent: true,
  }),
  slips: endpoint({
    method: 'POST',
    path: '/api/users/slips.xlsx',
    summary: 'First passwords, which only the caller has, as a spreadsheet; nothing is kept',
    access: ['admin'],
    body: z.strictObject({ slips: z.array(Slip).min(1).max(5000) }),
    maxBodyBytes: 4 * 1024 * 1024,
  }),
  unlock: endpoint({
    method: 'POST',
    path: '/api/users/:id/unlock',
    summary: 'Forget wrong tries, so that the account can sign in again now',
    access: ['admin'],
    params: ById,
    response: AccountRow,
    idempotent: true,
  }),
}
