import { createReadStream, existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { BackupFile } from '@app/shared/backups/contract.ts'
import { isoOf } from '@app/shared/core/day.ts'
import * as z from 'zod'
import type { Backups } from '#core/backups.ts'
import type { Config } from '../config.ts'
import { openingOf } from './backup.ts'
import { checkNote, instantOf } from './retention.ts'
import { backupFolder } from './schedule.ts'
import { roomOf, warningsOf } from './warnings.ts'

interface Options {
  readonly config: Config
  readonly wallNow: () => number
  /** Carries out `backup` or `verify` elsewhere. */
  readonly run: (...args: string[]) => Promise<void>
}

const Note = z.strictObject({ checkedAt: z.string(), fault: z.string().nullable() })

/** What the page of backups shows and does. One thing at a time: each reads the whole disk. */
export function makeKeeper({ config, wallNow, run }: Options): Backups {
  const folder = backupFolder(config)
  let busy: 'making' | 'checking' | null = null
  let failure: string | null = null

  function begin(what: 'making' | 'checking', work: () => Promise<void>): void {
    if (busy !== null) return
    busy = what
    void work().finally(() => {
      busy = null
    })
  }

  return {
    async state() {
      const { free, data } = roomOf(config)
      return {
        items: await Promise.all(namesIn(folder).map((name) => fileIn(folder, name))),
        ...{ place: folder, freeBytes: free, dataBytes: data },
        ...{ nightly: config.BACKUP === 'daily', busy, failure },
        warnings: warningsOf(config, wallNow()),
      }
    },
    make: () =>
      begin('making', async () => {
        failure = await faultOf(run('backup', '--to', folder, '--kind', 'page'))
      }),
    check: (name) =>
      begin('checking', async () => {
        const fault = await faultOf(run('verify', join(folder, name)))
        await note(join(folder, checkNote(name)), { checkedAt: isoOf(wallNow()), fault })
      }),
    open(name) {
      const file = join(folder, name)
      if (!existsSync(file)) return undefined
      return { content: createReadStream(file), expectedBytes: statSync(file).size }
    },
  }
}

/** Latest first. */
function namesIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  const names = readdirSync(folder).filter((name) => instantOf(name) !== null)
  return names.sort().reverse()
}

async function fileIn(folder: string, name: string): Promise<BackupFile> {
  const file = join(folder, name)
  const madeAt = instantOf(name) ?? ''
  const noted = join(folder, checkNote(name))
  const { checkedAt, fault } = existsSync(noted)
    ? Note.parse(JSON.parse(readFileSync(noted, 'utf8')))
    : { checkedAt: madeAt, fault: null }
  const kind = (await openingOf(file))?.kind ?? null
  return { name, madeAt, bytes: statSync(file).size, kind, checkedAt, fault }
}

async function note(file: string, content: z.infer<typeof Note>): Promise<void> {
  await writeFile(`${file}.part`, JSON.stringify(content))
  await rename(`${file}.part`, file)
}

function faultOf(work: Promise<void>): Promise<string | null> {
  return work.then(
    () => null,
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  )
}
