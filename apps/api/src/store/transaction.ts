import { AsyncLocalStorage } from 'node:async_hooks'

/** What both engines enforce alike: nothing nested, nothing hanging, no handle kept. */
const inside = new AsyncLocalStorage<true>()
const limitMs = 5_000

export class TookTooLong extends Error {
  override name = 'TookTooLong'

  constructor() {
    super(`a transaction took longer than ${limitMs} ms`)
  }
}

export function refuseNested(): void {
  if (inside.getStore()) throw new Error('a transaction inside a transaction: pass tx on instead')
}

/**
 * Runs `fn` with a handle that dies when `fn` ends. It has 5 s, and again 5 s from each call of `renew`:
 * much work on a slow machine shows that it goes on, what hangs does not.
 */
export async function scoped<Handle extends object, T>(
  handle: Handle,
  fn: (handle: Handle, renew: () => void) => Promise<T>,
): Promise<T> {
  let open = true
  let timer: NodeJS.Timeout | undefined
  const live = new Proxy(handle, {
    get(target, key) {
      if (!open) throw new Error('this transaction is over: an await is missing, or tx was kept')
      return Reflect.get(target, key)
    },
  })
  let renew = () => {}
  const late = new Promise<never>((_, reject) => {
    renew = () => {
      clearTimeout(timer)
      if (!open) return
      timer = setTimeout(() => {
        reject(new TookTooLong())
      }, limitMs)
    }
  })
  renew()
  try {
    return await Promise.race([inside.run(true, () => fn(live, renew)), late])
  } finally {
    open = false
    clearTimeout(timer)
  }
}
