import * as z from 'zod'
import { endpoint } from '../core/endpoint.ts'
import { AsOf, ById, yesOrNo } from '../core/schema.ts'
import { FileLang, FileParams } from '../core/table-file.ts'
import { roles } from '../users/rules.ts'
import { UnitRow } from './model.ts'
import { unitKinds } from './rules.ts'
import { unitColumns } from './sheet.ts'

export const Unit = z.object({
  id: z.string(),
  name: z.string(),
  shortName: z.string(),
  /** Its Party committee, as written in letters: `Quận ủy Ba Đình`. */
  committee: z.string(),
  kind: z.enum(unitKinds),
  parentId: z.string().nullable(),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
  /** `false`: an example whose facts nobody has confirmed; screens mark it. */
  verified: z.boolean(),
  /** Its leader signs each report before it is sent. */
  signs: z.boolean(),
  predecessorIds: z.array(z.string()),
  successorIds: z.array(z.string()),
  tile: z.object({ col: z.int(), row: z.int(), height: z.int() }).nullable(),
})
export type Unit = z.infer<typeof Unit>

/** The filters of the table, the same for the list and its files. */
const tableFilter = {
  /** With those that are not there today. */
  gone: yesOrNo.optional(),
  sort: z
    .string()
    .refine((sort) => Object.hasOwn(unitColumns, sort.replace('-', '')), { error: 'sort' })
    .optional(),
}
const UnitTableQuery = z.strictObject(tableFilter)
export type UnitTableQuery = z.infer<typeof UnitTableQuery>

const editors = ['reviewer', 'admin'] as const

export const units = {
  list: endpoint({
    method: 'GET',
    path: '/api/units',
    summary: 'Units that exist on a day (today, or `asOf`), in Vietnamese order of their names',
    access: roles,
    query: z.strictObject(AsOf),
    response: z.object({ items: z.array(Unit) }),
    kept: true,
  }),
  table: endpoint({
    method: 'GET',
    path: '/api/units/table',
    summary: 'Units with their days, what they came from and became, and their accounts',
    access: editors,
    query: UnitTableQuery,
    response: z.object({ items: z.array(UnitRow) }),
  }),
  file: endpoint({
    method: 'GET',
    path: '/api/units.:format',
    summary: 'The same units as a spreadsheet',
    access: editors,
    params: FileParams,
    query: z.strictObject({ ...tableFilter, ...FileLang }),
  }),
  signing: endpoint({
    method: 'POST',
    path: '/api/units/:id/signing',
    summary: 'Switch the leader’s signature before sending on or off for a unit',
    access: editors,
    params: ById,
    body: z.strictObject({ signs: z.boolean() }),
    response: Unit,
    idempotent: true,
  }),
}
