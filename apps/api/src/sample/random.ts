/** Chance that repeats: the same name gives the same draws, on every machine and for ever. */
export interface Random {
  /** 0 ≤ x < 1. */
  real(): number
  /** Both ends included. */
  int(from: number, to: number): number
  chance(share: number): boolean
  pick<T>(list: readonly T[]): T
  shuffled<T>(list: readonly T[]): T[]
}

const seed = 'tien-do-mau'

/** A stream of its own for every name, so that a new draw in one place moves nothing elsewhere. */
export function streamOf(...name: readonly (string | number)[]): Random {
  let state = hash(`${seed}/${name.join('/')}`)
  const real = () => {
    // mulberry32: small, fast, good enough to look like life.
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const int = (from: number, to: number) => from + Math.floor(real() * (to - from + 1))
  const pick = <T>(list: readonly T[]): T => {
    const chosen = list[int(0, list.length - 1)]
    if (chosen === undefined) throw new Error('nothing to pick from')
    return chosen
  }
  const shuffled = <T>(list: readonly T[]) =>
    list
      .map((value) => ({ value, place: real() }))
      .sort((left, right) => left.place - right.place)
      .map(({ value }) => value)
  return { real, int, pick, shuffled, chance: (share) => real() < share }
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at++) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  }
  return value
}
