import { at } from './office-time.ts'

/** When the sample's office began: its accounts have had the sample's password since then. */
export const installedAt = at('2011-01-04', 8 * 60)
