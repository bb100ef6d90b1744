import { AsyncLocalStorage } from 'node:async_hooks'

/** What both engines enforce alike: nothing nested, nothing longer than the limit, no handle kept. */
const inside = new AsyncLocalStorage<true>()
const limitMs = 5_000

export function refuseNested(): void {
  if (inside.getStore()) throw new Error('a transaction inside a transaction: pass tx on instead')
}

/** Runs `fn` with a handle that dies when `fn` ends. */
export async function scoped<Handle extends object, T>(
  handle: Handle,
  fn: (handle: Handle) => Promise<T>,
): Promise<T> {
  let open = true
  let timer: NodeJS.Timeout | undefined
  const live = new Proxy(handle, {
    get(target, key) {
      if (!open) throw new Error('this transaction is over: an await is missing, or tx was kept')
      return Reflect.get(target, key)
    },
  })
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`a transaction took longer than ${limitMs} ms`))
    }, limitMs)
  })
  try {
    return await Promise.race([inside.run(true, () => fn(live)), late])
  } finally {
    open = false
    clearTimeout(timer)
  }
}
