import * as z from 'zod'
import { endpoint } from '../core/endpoint.ts'
import { FileLang, FileParams } from '../core/table-file.ts'
import { backupKinds, placeKinds, warningCodes } from './rules.ts'

export const BackupFile = z.object({
  /** `tiendo-20141006-100500.backup` */
  name: z.string(),
  madeAt: z.string(),
  bytes: z.int(),
  /** Why it was made; `null` where the file does not say. */
  kind: z.enum(backupKinds).nullable(),
  /** Each is read through when it is made; then when it was looked at last, and what was wrong with it. */
  checkedAt: z.string(),
  fault: z.string().nullable(),
})
export type BackupFile = z.infer<typeof BackupFile>

export const BackupWarning = z.object({
  code: z.enum(warningCodes),
  /** A path, the address of a bucket, or what the system said. */
  about: z.string(),
  /** Days, or megabytes. */
  amount: z.number().nullable(),
})
export type BackupWarning = z.infer<typeof BackupWarning>

export const BackupState = z.object({
  /** Latest first. */
  items: z.array(BackupFile),
  place: z.string(),
  placeKind: z.enum(placeKinds),
  freeBytes: z.int(),
  /** Of the database; `null` on PostgreSQL, whose server holds it. */
  dataBytes: z.int().nullable(),
  /** A backup is made every night. */
  nightly: z.boolean(),
  /** What this server is doing just now. */
  busy: z.enum(['making', 'checking']).nullable(),
  /** Why the last backup made from this page came to nothing. */
  failure: z.string().nullable(),
  warnings: z.array(BackupWarning),
})
export type BackupState = z.infer<typeof BackupState>

const access = ['admin'] as const
const ByName = z.strictObject({ id: z.string().regex(/^tiendo-\d{8}-\d{6}\.backup$/) })

export const backups = {
  state: endpoint({
    method: 'GET',
    path: '/api/backups',
    summary: 'Backups of this installation, where they are, and what is not well with it',
    access,
    response: BackupState,
  }),
  table: endpoint({
    method: 'GET',
    path: '/api/backups.:format',
    summary: 'The same backups as a spreadsheet',
    access,
    params: FileParams,
    query: z.strictObject(FileLang),
  }),
  make: endpoint({
    method: 'POST',
    path: '/api/backups',
    summary: 'Begin a backup; the state tells when it is done',
    access,
    response: BackupState,
    idempotent: true,
  }),
  check: endpoint({
    method: 'POST',
    path: '/api/backups/:id/check',
    summary:
      'Begin to restore a backup aside and compare every table; the state tells what was found',
    access,
    params: ByName,
    response: BackupState,
    idempotent: true,
  }),
  download: endpoint({
    method: 'GET',
    path: '/api/backups/:id/file',
    summary: 'A backup as a file; it holds everything, so it is noted who took it',
    access,
    params: ByName,
    fresh: true,
  }),
}
