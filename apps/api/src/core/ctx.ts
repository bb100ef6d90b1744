import type { Action } from '@app/shared/audit/words.ts'
import type { Day } from '@app/shared/core/day.ts'
import type { Lang } from '@app/shared/core/format.ts'
import type { AllMessages } from '@app/shared/i18n/messages.ts'
import type { Person } from '@app/shared/users/rules.ts'
import type { Once } from '#store/once.ts'
import type { Store } from '#store/store.ts'

/** What a service gets of a request by somebody who may be a stranger. */
export interface Visit {
  /** Whatever a request writes has a word in the log. */
  readonly store: Store<Action>
  /** The office's clock, epoch milliseconds. */
  readonly now: number
  /** The machine's clock, epoch milliseconds: for sessions and limits. */
  readonly wallNow: number
  readonly today: Day
  readonly lang: Lang
  readonly words: AllMessages
  readonly requestId: string
  /** Where the request came from, as the trusted proxies tell it. */
  readonly address: string
  /** Of this installation, as the person reached it: `https://tiendo.example`. */
  readonly origin: string
  /** The sample programme is loaded: every page and file says so. */
  readonly sample: boolean
  /** Milliseconds for which an answer is held back. */
  readonly pause: (ms: number) => Promise<unknown>
}

/** What a service gets of a request by somebody who has signed in. */
export interface Ctx extends Visit {
  readonly user: Person
  /** He has signed in, or said his password again, in the last quarter of an hour. */
  readonly isFresh: boolean
  /** The request may be repeated under one key: `act` sees to its one effect. */
  readonly once: Once | null
}
