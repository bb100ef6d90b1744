import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { eq } from './drizzle.ts'
import { writeWhole } from './install-marker.ts'
import { readHead, type SealHead } from './seal.ts'
import type { Store } from './store.ts'

/**
 * Where the chain of changes has ended, kept beside the database: a tail that is cut off the database
 * leaves no trace in it.
 */
const name = 'audit-head.json'
const Mirror = z.object({ number: z.int().min(0), hash: z.string(), at: z.string() })

const everyMs = 5000

interface Keeping {
  readonly folder: string
  /** Told of each new end: the log of several nodes is a mirror too. */
  readonly onHead: (head: SealHead) => void
  /** The mirror tells another story than the database: it is left as it is. */
  readonly onOther: (mirror: SealHead) => void
}

export function mirrorFile(folder: string): string {
  return join(folder, name)
}

/** `null` where nothing was mirrored yet, or what lies there is none of ours. */
export function readMirror(folder: string): SealHead | null {
  const file = mirrorFile(folder)
  if (!existsSync(file)) return null
  const { number, hash } = Mirror.parse(JSON.parse(readFileSync(file, 'utf8')))
  return { number, hash }
}

/**
 * Writes the end of the chain some seconds after it has moved. Never over a mirror that the database does
 * not contain: that one is a proof. Answers how to stop, with a last look.
 */
export async function keepMirror(store: Store, keeping: Keeping): Promise<() => Promise<void>> {
  const { folder, onHead, onOther } = keeping
  const known = readMirror(folder)
  if (known && !(await contains(store, known))) {
    onOther(known)
    return async () => undefined
  }
  let last = known?.number ?? 0
  const look = async () => {
    const head = await store.read(readHead)
    if (head.number <= last) return
    writeMirror(folder, head)
    last = head.number
    onHead(head)
  }
  // The next round tries again; readiness tells whoever watches that the database is unwell.
  const unwell = (error: unknown) => console.error(`Chưa ghi được điểm cuối nhật ký: ${error}`)
  let looking = look().catch(unwell)
  await looking
  const timer = setInterval(() => {
    looking = looking.then(look).catch(unwell)
  }, everyMs)
  timer.unref()
  return async () => {
    clearInterval(timer)
    await looking.then(look).catch(unwell)
  }
}

async function contains(store: Store, { number, hash }: SealHead): Promise<boolean> {
  if (number === 0) return true
  const [seal] = await store.read(({ db, t }) =>
    db.select().from(t.changeSeal).where(eq(t.changeSeal.number, number)),
  )
  return seal?.hash === hash
}

function writeMirror(folder: string, head: SealHead): void {
  mkdirSync(folder, { recursive: true })
  writeWhole(mirrorFile(folder), { ...head, at: new Date().toISOString() })
}
