import { join } from 'node:path'

/** A folder for each version of which an installation is kept, named by its newest migration. */
export const keptRoot = join(import.meta.dirname, '../../kept')

/** Of each account in them (`tools/crash/account.ts`). */
export const keptPassword = 'mat-khau-cua-cuoc-thu'
