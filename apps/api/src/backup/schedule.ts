import { dayOf } from '@app/shared/core/day.ts'
import type { BlobStore } from '../blobs/blob-store.ts'
import type { Job } from '../jobs/jobs.ts'
import { newestIn } from './backup-store.ts'
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
export function nightlyBackup(store: BlobStore): Job {
  return {
    name: 'backup',
    isDue: async (now) => isDue(now, await newestIn(store)),
    async run(now) {
      await runCommand('backup', '--kind', 'nightly')
      await removeOutlived(store, now)
    },
  }
}

async function removeOutlived(store: BlobStore, now: number): Promise<void> {
  const names = (await store.list('tiendo-')).map(({ name }) => name)
  for (const name of outlived(names, dayOf(now))) {
    await store.remove(name)
    await store.remove(checkNote(name))
  }
}
