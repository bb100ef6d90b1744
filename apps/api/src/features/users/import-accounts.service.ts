import { type Day, isoOf } from '@app/shared/core/day.ts'
import { unmarked } from '@app/shared/core/text.ts'
import type { AllMessages } from '@app/shared/i18n/messages.ts'
import type { RowFault } from '@app/shared/imports/contract.ts'
import { blankRow, type Judged, textIn } from '@app/shared/imports/judged.ts'
import { faultOf, type ReadRow } from '@app/shared/imports/read-fields.ts'
import { existsOn } from '@app/shared/units/rules.ts'
import { Username } from '@app/shared/users/contract.ts'
import { hasRole, type Role, unitRoles } from '@app/shared/users/rules.ts'
import type { PasswordSlip } from '@app/shared/users/slip-sheet.ts'
import type { Ctx } from '#core/ctx.ts'
import { introduce, type Patch, revise } from '#store/revise.ts'
import type { ReadTx, WriteTx } from '#store/store.ts'
import { makeOneTimePassword, type OneTimePassword } from '../session/one-time-password.service.ts'
import {
  forgetAccounts,
  insertCredential,
  selectAccounts,
  selectUnitNames,
  selectUsed,
} from './users.sql.ts'

export interface AccountWorld {
  readonly accounts: readonly Awaited<ReturnType<typeof selectAccounts>>[number][]
  readonly units: ReadonlyMap<string, Awaited<ReturnType<typeof selectUnitNames>>[number]>
}

export async function gatherAccountWorld(tx: ReadTx): Promise<AccountWorld> {
  const units = await selectUnitNames(tx)
  return {
    accounts: await selectAccounts(tx),
    units: new Map(units.map((unit) => [unit.id, unit])),
  }
}

interface NewAccount {
  readonly id: string
  readonly username: string
  readonly name: string
  readonly roles: Role[]
  readonly unitId: string | null
}

export type AccountWrite =
  | { readonly add: NewAccount; readonly unitName: string }
  | { readonly id: string; readonly version: number; readonly patch: Patch<'user'> }

interface Asked {
  readonly today: Day
  readonly words: AllMessages
  /** Whoever imports. */
  readonly userId: string
}

type Account = AccountWorld['accounts'][number]
type Said = Partial<Pick<NewAccount, 'name' | 'roles' | 'unitId'>>

/** By user name. New accounts get a password of their own; nobody changes what he himself may do. */
export function makeAccountJudge(
  world: AccountWorld,
  asked: Asked,
): (row: ReadRow) => Judged<AccountWrite> {
  const known = new Map(world.accounts.map((account) => [account.username, account]))
  const seen = new Set<string>()
  const unitName = (id: string | null | undefined) => world.units.get(id ?? '')?.name ?? ''

  return (row) => {
    const blank = blankRow(row)
    if (row.skipped !== null) return { ...blank, write: null }
    const username = textIn(row.values, 'username').toLowerCase()
    const before = known.get(username)
    const said = saidIn(row)
    const after = { name: '', roles: [], unitId: null, ...before, ...said }
    const named = { ...blank, key: username, name: after.name, unitName: unitName(after.unitId) }
    const faults = [
      ...row.faults,
      ...nameFaults(row, username, seen),
      ...(before ? changeFaults(before, said, asked) : missing(said, row)),
      ...unitFaults(after, world, asked.today),
    ]
    if (faults.length > 0) return { ...named, faults, write: null }
    const patch = before ? differing(before, said) : said
    const cells = cellsOf(before, { ...patch, ...(before ? {} : { username }) }, { world, asked })
    if (!before) {
      const add = { ...after, id: username, username }
      return { ...named, cells, outcome: 'added', write: { add, unitName: named.unitName } }
    }
    if (Object.keys(patch).length === 0) return { ...named, outcome: 'unchanged', write: null }
    const write = { id: before.id, version: before.version, patch }
    return { ...named, cells, outcome: 'changed', write }
  }
}

function saidIn({ values }: ReadRow): Said {
  const { name, roles, unitName } = values
  return {
    ...(typeof name === 'string' && { name }),
    // The reader answers with roles only.
    ...(Array.isArray(roles) && { roles: [...roles] as Role[] }),
    ...(typeof unitName === 'string' && { unitId: unitName }),
  }
}

function nameFaults({ faults }: ReadRow, username: string, seen: Set<string>): RowFault[] {
  const key = { key: 'username' }
  if (faults.some(({ field }) => field === 'username')) return []
  if (username === '') return [faultOf(key, 'required')]
  if (seen.has(username)) return [faultOf(key, 'twice', { value: username })]
  seen.add(username)
  if (Username.safeParse(username).success) return []
  const plain = unmarked(username).replaceAll(' ', '')
  const readings = Username.safeParse(plain).success ? [plain] : []
  return [faultOf(key, 'username', { value: username, readings })]
}

function missing(said: Said, { faults }: ReadRow): RowFault[] {
  return (['name', 'roles'] as const)
    .filter((key) => said[key] === undefined && !faults.some(({ field }) => field === key))
    .map((key) => faultOf({ key }, 'required'))
}

function changeFaults(before: Account, said: Said, { userId }: Asked): RowFault[] {
  if (before.state === 'closed')
    return [faultOf({ key: 'username' }, 'closed-account', { value: before.username })]
  const { name: _, ...power } = differing(before, said)
  const isOwn = before.id === userId && Object.keys(power).length > 0
  return isOwn ? [faultOf({ key: 'username' }, 'own-account', { value: before.username })] : []
}

function unitFaults(
  { roles, unitId }: Pick<NewAccount, 'roles' | 'unitId'>,
  { units }: AccountWorld,
  today: Day,
): RowFault[] {
  if (hasRole({ roles }, ...unitRoles) && unitId === null)
    return [faultOf({ key: 'unitName' }, 'unit-needed')]
  const unit = units.get(unitId ?? '')
  return unit && !existsOn(unit, today)
    ? [faultOf({ key: 'unitName' }, 'unit-gone', { value: unit.name })]
    : []
}

function differing(before: Account, { name, roles, unitId }: Said): Said {
  const isOther = roles && roles.toSorted().join() !== before.roles.toSorted().join()
  return {
    ...(name !== undefined && name !== before.name && { name }),
    ...(isOther && { roles }),
    ...(unitId !== undefined && unitId !== before.unitId && { unitId }),
  }
}

function cellsOf(
  before: Account | undefined,
  after: Partial<NewAccount>,
  { world, asked: { words } }: { world: AccountWorld; asked: Asked },
) {
  const text = (account: Partial<NewAccount> | undefined, field: string): string | null => {
    if (field === 'roles') return account?.roles?.map((role) => words.role[role]).join('; ') || null
    if (field === 'unitId') return world.units.get(account?.unitId ?? '')?.name ?? null
    return (field === 'name' ? account?.name : account?.username) ?? null
  }
  return Object.keys(after).map((field) => ({
    field: field === 'unitId' ? 'unitName' : field,
    before: text(before, field),
    after: text(after, field),
  }))
}

export interface Order {
  readonly row: number
  readonly key: string
  readonly name: string
  readonly write: AccountWrite
}

/** Passwords of new accounts; of several hundred at once, too. */
export function givePasswords(
  orders: readonly Order[],
  { wallNow }: Pick<Ctx, 'wallNow'>,
): { passwords: PasswordSlip[]; credentials: NewCredentials } {
  const passwords: PasswordSlip[] = []
  const credentials = new Map<string, OneTimePassword['credential']>()
  for (const { write } of orders) {
    if (!('add' in write)) continue
    const { username, name } = write.add
    const { password, credential } = makeOneTimePassword(username, wallNow)
    credentials.set(username, credential)
    const until = isoOf(credential.oneTimeUntil)
    passwords.push({ username, name, unitName: write.unitName, password, until })
  }
  return { passwords, credentials }
}

export type NewCredentials = ReadonlyMap<string, OneTimePassword['credential']>

export async function writeAccounts(
  tx: WriteTx,
  { orders, credentials }: { orders: readonly Order[]; credentials: NewCredentials },
) {
  const adding = orders.flatMap(({ write, ...order }) =>
    'add' in write ? [{ order, add: write.add }] : [],
  )
  const rows = adding.map(({ add }) => ({ ...add, state: 'active' as const }))
  const versions = await introduce(tx, 'user', rows)
  for (const { add } of adding) {
    const credential = credentials.get(add.username)
    if (!credential) throw new Error(`no password was made for ${add.username}`)
    await insertCredential(tx, { userId: add.id, ...credential })
  }
  const added = adding.map(({ order, add }, at) => ({
    ...{ ...order, entity: 'user' as const, entityId: add.id },
    ...{ version: versions[at] ?? 1, added: true },
  }))
  const changed = []
  for (const { write, ...order } of orders) {
    if ('add' in write) continue
    const { patch, ...seen } = write
    const { id: entityId, version } = await revise(tx, 'user', seen, patch)
    changed.push({ ...order, entity: 'user' as const, entityId, version, added: false })
  }
  return [...added, ...changed]
}

/** Those of these accounts that somebody has signed in with. */
export function findUsed(tx: ReadTx, ids: readonly string[]): Promise<Set<string>> {
  return selectUsed(tx, ids)
}

/** What belongs to accounts that are withdrawn: nothing of it must wait for a namesake. */
export function forgetBelongings(tx: WriteTx, ids: readonly string[]): Promise<void> {
  return forgetAccounts(tx, ids)
}
