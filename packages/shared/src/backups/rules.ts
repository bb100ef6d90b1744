/** Why a backup was made. */
export const backupKinds = ['nightly', 'upgrade', 'page', 'command'] as const
export type BackupKind = (typeof backupKinds)[number]

/** What may not be well with where data and backups are. */
export const warningCodes = ['folder', 'disk', 'network', 'none', 'old'] as const

/** Days without a backup after which somebody must look. */
export const oldAfterDays = 2
