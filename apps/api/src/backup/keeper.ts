import { Readable } from 'node:stream'
import { json } from 'node:stream/consumers'
import type { BackupFile } from '@app/shared/backups/contract.ts'
import { isoOf } from '@app/shared/core/day.ts'
import * as z from 'zod'
import type { Backups } from '#core/backups.ts'
import { type BlobStore, BlobsUnavailable, type StoredBlob } from '../blobs/blob-store.ts'
import type { Config } from '../config.ts'
import { type Opening, openingOf } from './backup.ts'
import { checkNote, instantOf } from './retention.ts'
import { roomOf, warningsOf } from './warnings.ts'

interface Options {
  readonly config: Config
  readonly store: BlobStore
  readonly wallNow: () => number
  /** Carries out `backup` or `verify` elsewhere. */
  readonly run: (...args: string[]) => Promise<void>
}

const Note = z.strictObject({ checkedAt: z.string(), fault: z.string().nullable() })

/** What the page of backups shows and does. One thing at a time: each reads the whole disk. */
export function makeKeeper({ config, store, wallNow, run }: Options): Backups {
  const describe = makeDescriber(store)
  let busy: 'making' | 'checking' | null = null
  let failure: string | null = null

  function begin(what: 'making' | 'checking', work: () => Promise<void>): void {
    if (busy !== null) return
    busy = what
    void work()
      .catch((error: unknown) => console.error(String(error)))
      .finally(() => {
        busy = null
      })
  }

  return {
    async state() {
      const { free, data } = roomOf(config, store)
      return {
        items: await describe(),
        ...{ place: store.place, placeKind: store.kind, freeBytes: free, dataBytes: data },
        ...{ nightly: config.BACKUP === 'daily', busy, failure },
        warnings: await warningsOf({ config, store, now: wallNow() }),
      }
    },
    make: () =>
      begin('making', async () => {
        failure = await faultOf(run('backup', '--kind', 'page'))
      }),
    check: (name) =>
      begin('checking', async () => {
        const fault = await faultOf(run('verify', name))
        const note = JSON.stringify({ checkedAt: isoOf(wallNow()), fault })
        await store.put(checkNote(name), Readable.from([Buffer.from(note)]))
      }),
    open: (name) => store.open(name),
  }
}

/** Latest first. What a backup says of itself never changes, and is asked once. */
function makeDescriber(store: BlobStore): () => Promise<BackupFile[]> {
  const openings = new Map<string, Opening | undefined>()

  async function kindOf(name: string) {
    if (!openings.has(name)) {
      const opened = await store.open(name)
      openings.set(name, opened && (await openingOf(opened.content)))
    }
    return openings.get(name)?.kind ?? null
  }

  async function describe({ name, bytes }: StoredBlob, isNoted: boolean): Promise<BackupFile> {
    const madeAt = instantOf(name) ?? ''
    const noted = isNoted ? await store.open(checkNote(name)) : undefined
    const { checkedAt, fault } = noted
      ? Note.parse(await json(noted.content))
      : { checkedAt: madeAt, fault: null }
    return { name, madeAt, bytes, kind: await kindOf(name), checkedAt, fault }
  }

  return async () => {
    const found = await store.list('tiendo-').catch(noneWithoutAnswer)
    const names = new Set(found.map(({ name }) => name))
    const backups = found.filter(({ name }) => instantOf(name) !== null)
    backups.sort((left, right) => (left.name < right.name ? 1 : -1))
    return Promise.all(backups.map((blob) => describe(blob, names.has(checkNote(blob.name)))))
  }
}

/** A warning tells what is wrong; the rest of the page stays of use. */
function noneWithoutAnswer(error: unknown): StoredBlob[] {
  if (error instanceof BlobsUnavailable) return []
  throw error
}

function faultOf(work: Promise<void>): Promise<string | null> {
  return work.then(
    () => null,
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  )
}
