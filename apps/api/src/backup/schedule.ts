import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { dayOf } from '@app/shared/core/day.ts'
import type { Config } from '../config.ts'
import type { Job } from '../jobs/jobs.ts'
import { runCommand } from './command.ts'
import { checkNote, outlived } from './retention.ts'

const hourMs = 3_600_000
const officeOffsetMs = 7 * hourMs
/** Every night; a machine that is off at night catches up in its first hour. */
const usualAgeMs = 20 * hourMs
const overdueAgeMs = 26 * hourMs

/** `newest`: epoch milliseconds of the latest backup; 0 when there is none. */
export function isDue(now: number, newest: number): boolean {
  const hour = new Date(now + officeOffsetMs).getUTCHours()
  const age = now - newest
  return age >= overdueAgeMs || (age >= usualAgeMs && hour >= 1 && hour < 5)
}

/** Backs up in a process of its own. A failed one is tried again in the next hour, and `doctor` tells. */
export function nightlyBackup(config: Config): Job {
  const folder = backupFolder(config)
  return {
    name: 'backup',
    isDue: (now) => isDue(now, newestIn(folder)),
    async run(now) {
      await runCommand('backup', '--to', folder, '--kind', 'nightly')
      removeOutlived(folder, now)
    },
  }
}

export function backupFolder({ BACKUP_DIR, DATA_DIR }: Config): string {
  return BACKUP_DIR ?? join(DATA_DIR, 'backups')
}

/** Of backups alone; 0 when there is none. */
export function newestIn(folder: string): number {
  if (!existsSync(folder)) return 0
  const names = readdirSync(folder).filter((name) => name.endsWith('.backup'))
  return Math.max(0, ...names.map((name) => statSync(join(folder, name)).mtimeMs))
}

function removeOutlived(folder: string, now: number): void {
  for (const name of outlived(readdirSync(folder), dayOf(now))) {
    rmSync(join(folder, name))
    rmSync(join(folder, checkNote(name)), { force: true })
  }
}
