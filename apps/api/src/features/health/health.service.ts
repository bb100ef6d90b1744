import type { Deps } from '#core/deps.ts'

const freshMs = 1000

/** Whether the database can be written, asked at most once a second: strangers call this freely. */
export function makeReadiness({ store, wallNow }: Pick<Deps, 'store' | 'wallNow'>) {
  let asked = { at: -freshMs, answer: Promise.resolve() }
  return (): Promise<void> => {
    if (wallNow() - asked.at >= freshMs) asked = { at: wallNow(), answer: store.probe() }
    return asked.answer
  }
}
