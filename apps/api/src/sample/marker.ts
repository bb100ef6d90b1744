import type { Store } from '#store/store.ts'
import { countAccounts, selectSetting } from './sample.sql.ts'

/** `loading` until the last row is in, then `loaded`. */
export const marker = 'sample'

/** Whether there is nothing to lose: no account, or a sample whose loading was interrupted. */
export async function isEmpty(store: Store): Promise<boolean> {
  return store.read(async (tx) => {
    if ((await selectSetting(tx, marker)) === 'loading') return true
    return (await countAccounts(tx)) === 0
  })
}

export async function holdsSample(store: Store): Promise<boolean> {
  return (await store.read((tx) => selectSetting(tx, marker))) === 'loaded'
}
