import { createStore, promisifyRequest, type UseStore } from 'idb-keyval'
import type { Kept } from './kept.ts'

/** Where drafts are kept between two visits. Each change is one step: two tabs cannot lose each other's. */
export interface Shelf {
  /** Nothing of what is written survives the window. */
  readonly isVolatile: boolean
  /** Of this account, by report. */
  all(): Promise<ReadonlyMap<string, Kept>>
  change(id: string, alter: Alter): Promise<Kept | undefined>
  clear(): Promise<void>
}

/** `undefined`: nothing is kept. Pure: it is applied to what the window and what the shelf holds. */
export type Alter = (kept: Kept | undefined) => Kept | undefined

/** In IndexedDB, one record per account and report. A browser that has none rejects every step. */
export function databaseShelf(account: string): Shelf {
  const open = once(() => createStore('tien-do-drafts', 'drafts'))
  const prefix = `${account}/`
  const own = () => IDBKeyRange.bound(prefix, `${prefix}\uffff`)
  return {
    isVolatile: false,
    all: async () =>
      open()('readonly', async (store) => {
        const [keys, values] = await Promise.all([
          promisifyRequest(store.getAllKeys(own())),
          promisifyRequest<Kept[]>(store.getAll(own())),
        ])
        return new Map(
          values.map((kept, place) => [String(keys[place]).slice(prefix.length), kept]),
        )
      }),
    change: async (id, alter) =>
      open()('readwrite', (store) => changeIn(store, prefix + id, alter)),
    clear: async () =>
      open()('readwrite', (store) => {
        store.delete(own())
        return promisifyRequest(store.transaction)
      }),
  }
}

/**
 * On a shared computer: nothing is written. What an earlier visit of this account left behind is still
 * read, and removed as soon as the server has it.
 */
export function memoryShelf(earlier?: Shelf): Shelf {
  const records = new Map<string, Kept>()
  return {
    isVolatile: true,
    all: async () => {
      for (const [id, kept] of (await earlier?.all()) ?? []) {
        if (!records.has(id)) records.set(id, kept)
      }
      return new Map(records)
    },
    change: async (id, alter) => {
      const kept = alter(records.get(id))
      if (kept) records.set(id, kept)
      else records.delete(id)
      if (!kept) await earlier?.change(id, () => undefined)
      return kept
    },
    clear: async () => {
      records.clear()
      await earlier?.clear()
    },
  }
}

async function changeIn(store: IDBObjectStore, key: string, alter: Alter) {
  const before: Kept | undefined = await promisifyRequest(store.get(key))
  const after = alter(before)
  if (after === before) return after
  if (after) store.put(after, key)
  else store.delete(key)
  // Only a finished transaction is kept.
  await promisifyRequest(store.transaction)
  return after
}

function once(make: () => UseStore): () => UseStore {
  let made: UseStore | undefined
  return () => {
    made ??= make()
    return made
  }
}
