/** What changed between two texts, word by word: a word of Vietnamese writing is a syllable with its marks. */

export interface Piece {
  readonly text: string
  /** Struck out in the text before, new in the text after. */
  readonly changed: boolean
}

export interface WordDiff {
  /** So little is left of the text before that comparing words would only be in the way. */
  readonly rewritten: boolean
  readonly before: readonly Piece[]
  readonly after: readonly Piece[]
}

/** Of the longer text's words: when fewer have stayed, the text is a new one. */
const leastKept = 0.35

/** Above this many comparisons a stretch without a common rare word counts as rewritten. */
const comparisonLimit = 250_000

/** Numbers, dates and document numbers stay whole: `97,5` and `12-KH/QU` are one word. Blanks go with the word before. */
const wordPattern = /(?:[\p{L}\p{M}\p{N}]+(?:[.,/-][\p{L}\p{M}\p{N}]+)*|[^\s\p{L}\p{M}\p{N}])\s*/gu

export function diffWords(before: string, after: string): WordDiff {
  const [old, now] = [wordsOf(before), wordsOf(after)]
  const marks = {
    old: new Uint8Array(old.length).fill(1),
    now: new Uint8Array(now.length).fill(1),
  }
  match(sideOf(old), sideOf(now), (at, on) => {
    marks.old[at] = 0
    marks.now[on] = 0
  })
  dropLoneMatches(marks.old, marks.now)
  const kept = now.length - count(marks.now)
  const rewritten =
    old.length > 0 && now.length > 0 && kept < leastKept * Math.max(old.length, now.length)
  if (rewritten) {
    marks.old.fill(1)
    marks.now.fill(1)
  }
  return { rewritten, before: piecesOf(old, marks.old), after: piecesOf(now, marks.now) }
}

function count(marks: Uint8Array): number {
  return marks.reduce((sum, mark) => sum + mark, 0)
}

function wordsOf(text: string): string[] {
  const words: string[] = text.normalize('NFC').match(wordPattern) ?? []
  const lead = text.match(/^\s+/)?.[0]
  return lead && words[0] !== undefined ? [lead + words[0], ...words.slice(1)] : words
}

/** A stretch of one text: its words without their blanks, from the first to before the last. */
interface Side {
  readonly words: readonly string[]
  readonly from: number
  readonly to: number
}

function sideOf(words: readonly string[]): Side {
  return { words: words.map((word) => word.trim()), from: 0, to: words.length }
}

type Found = (at: number, on: number) => void

/** Common ends first, then words that both have once, then, in what is left, the longest common row. */
function match(old: Side, now: Side, found: Found): void {
  let [a, b, aEnd, bEnd] = [old.from, now.from, old.to, now.to]
  while (a < aEnd && b < bEnd && old.words[a] === now.words[b]) found(a++, b++)
  while (a < aEnd && b < bEnd && old.words[aEnd - 1] === now.words[bEnd - 1]) found(--aEnd, --bEnd)
  if (a === aEnd || b === bEnd) return
  const [left, right] = [
    { ...old, from: a, to: aEnd },
    { ...now, from: b, to: bEnd },
  ]
  const anchors = anchorsOf(left, right)
  if (anchors.length === 0) {
    if ((aEnd - a) * (bEnd - b) <= comparisonLimit) longestCommon(left, right, found)
    return
  }
  for (const [at, on] of [...anchors, [aEnd, bEnd] as const]) {
    match({ ...old, from: a, to: at }, { ...now, from: b, to: on }, found)
    if (at < aEnd) found(at, on)
    ;[a, b] = [at + 1, on + 1]
  }
}

type Pair = readonly [number, number]

/** Words that stand once on each side and in the same order: the longest such row. */
function anchorsOf(old: Side, now: Side): Pair[] {
  const [here, there] = [placesOf(old), placesOf(now)]
  const pairs: Pair[] = []
  for (const [word, at] of here) {
    const on = there.get(word)
    if (at !== null && on !== undefined && on !== null) pairs.push([at, on])
  }
  return longestRising(pairs)
}

/** `null`: more than once. */
function placesOf({ words, from, to }: Side): Map<string, number | null> {
  const places = new Map<string, number | null>()
  for (let at = from; at < to; at++) {
    const word = words[at] ?? ''
    places.set(word, places.has(word) ? null : at)
  }
  return places
}

/** Patience sorting: pairs come in order of their first number; the longest row that rises in the second. */
function longestRising(pairs: readonly Pair[]): Pair[] {
  const tops: number[] = []
  const beforeIt: number[] = []
  pairs.forEach(([, on], place) => {
    let [low, high] = [0, tops.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pairs[tops[middle] ?? 0]?.[1] ?? 0) < on) low = middle + 1
      else high = middle
    }
    beforeIt.push(low > 0 ? (tops[low - 1] ?? -1) : -1)
    tops[low] = place
  })
  const row: Pair[] = []
  for (let place = tops.at(-1) ?? -1; place >= 0; place = beforeIt[place] ?? -1) {
    const pair = pairs[place]
    if (pair) row.unshift(pair)
  }
  return row
}

function longestCommon(old: Side, now: Side, found: Found): void {
  const [rows, columns] = [old.to - old.from, now.to - now.from]
  const width = columns + 1
  const lengths = new Uint16Array((rows + 1) * width)
  const length = (row: number, column: number) => lengths[row * width + column] ?? 0
  const isSame = (row: number, column: number) =>
    old.words[old.from + row] === now.words[now.from + column]
  for (let row = rows - 1; row >= 0; row--) {
    for (let column = columns - 1; column >= 0; column--) {
      lengths[row * width + column] = isSame(row, column)
        ? length(row + 1, column + 1) + 1
        : Math.max(length(row + 1, column), length(row, column + 1))
    }
  }
  let [row, column] = [0, 0]
  while (row < rows && column < columns) {
    if (isSame(row, column)) found(old.from + row++, now.from + column++)
    else if (length(row + 1, column) >= length(row, column + 1)) row++
    else column++
  }
}

/** One equal word between two rewritten stretches is chance, and reading around it is hard. */
function dropLoneMatches(old: Uint8Array, now: Uint8Array): void {
  let on = 0
  for (let at = 0; at < old.length; at++) {
    if (old[at] === 1) continue
    while (now[on] === 1) on++
    if (old[at - 1] === 1 && old[at + 1] === 1 && now[on - 1] === 1 && now[on + 1] === 1) {
      old[at] = 1
      now[on] = 1
    }
    on++
  }
}

function piecesOf(words: readonly string[], marks: Uint8Array): Piece[] {
  const pieces: { text: string; changed: boolean }[] = []
  words.forEach((text, at) => {
    const changed = marks[at] === 1
    const last = pieces.at(-1)
    if (last?.changed === changed) last.text += text
    else pieces.push({ text, changed })
  })
  return pieces
}
