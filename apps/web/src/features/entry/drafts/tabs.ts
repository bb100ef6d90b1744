import type { Report } from '@app/shared/reports/model.ts'

/** What windows of one account tell each other. */
export interface Told {
  /** Its draft was written. */
  readonly id?: string
  /** The server has taken it, and has this now. */
  readonly row?: Report
  /** The account is signing out and leaves nothing. */
  readonly forget?: true
}

export interface Tabs {
  /** Only one window of the account does this work on a report at a time. */
  inTurn<T>(id: string, work: () => Promise<T>): Promise<T>
  tell(told: Told): void
  hear(listener: (told: Told) => void): void
}

/** Where the browser has no locks (plain http), the versions of the server keep two windows apart. */
export function browserTabs(account: string): Tabs {
  const name = `tien-do-drafts/${account}`
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(name)
  const locks = 'locks' in navigator ? navigator.locks : null
  return {
    inTurn: (id, work) => (locks ? locks.request(`${name}/${id}`, work) : work()),
    tell: (told) => channel?.postMessage(told),
    hear: (listener) => {
      channel?.addEventListener('message', ({ data }: MessageEvent<Told>) => listener(data))
    },
  }
}

/** On a shared computer nothing passes from window to window: each keeps its own in its memory. */
export const noTabs: Tabs = { inTurn: (_id, work) => work(), tell: () => {}, hear: () => {} }
