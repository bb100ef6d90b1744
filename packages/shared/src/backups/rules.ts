/** Why a backup was made. */
export const backupKinds = ['nightly', 'upgrade', 'page', 'command'] as const
export type BackupKind = (typeof backupKinds)[number]

/** What may not be well with where data and backups are. */
export const warningCodes = ['folder', 'disk', 'network', 'none', 'old', 'store'] as const

/** What the backups lie in. */
export const placeKinds = ['folder', 'bucket'] as const

/** Days without a backup after which somebody must look. */
export const oldAfterDays = 2
