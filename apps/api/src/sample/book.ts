import type { Act, Touch } from './ledger.ts'

/** Collects what happens, in any order; what is entered under one key was done with one click. */
export class Book {
  readonly #acts = new Map<string, Act & { readonly touches: Touch[] }>()

  enter(key: string, act: Omit<Act, 'touches'>, ...touches: readonly Touch[]): void {
    const known = this.#acts.get(key)
    if (known) known.touches.push(...touches)
    else this.#acts.set(key, { ...act, touches: [...touches] })
  }

  /** Everything up to an instant, as it happened. */
  until(instant: number): Act[] {
    return [...this.#acts.values()]
      .filter(({ at, touches }) => at <= instant && touches.length > 0)
      .sort((left, right) => left.at - right.at)
  }
}
