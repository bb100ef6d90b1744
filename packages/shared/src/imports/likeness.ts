import { fold } from '../core/text.ts'

/** What is compared of a title: without marks, and without the word that every title begins with. */
export function bareTitle(title: string): string {
  return fold(title).replace(/^(de an|chuyen de) /, '')
}

/**
 * How much alike two bare titles are, 0 to 1: letters that differ among all. Titles with other numbers in
 * them are not alike: “giai đoạn 1” and “giai đoạn 2” are two. Below `least` the answer is 0.
 */
export function likeness(left: string, right: string, least: number): number {
  if (left === right) return 1
  const length = Math.max(left.length, right.length)
  const most = Math.floor(length * (1 - least) + 1e-9)
  if (Math.abs(left.length - right.length) > most) return 0
  if (numbersIn(left) !== numbersIn(right)) return 0
  const edits = editsUpTo(left, right, most)
  return edits === null ? 0 : 1 - edits / length
}

function numbersIn(text: string): string {
  return (text.match(/\d+|\b[ivx]+\b/g) ?? []).join(' ')
}

/** Letters to put in, take out or change; `null` when it takes more than `most`. */
function editsUpTo(left: string, right: string, most: number): number | null {
  const far = most + 1
  let above = Array.from({ length: right.length + 1 }, (_, at) => Math.min(at, far))
  for (let row = 1; row <= left.length; row++) {
    const here = new Array<number>(right.length + 1).fill(far)
    if (row <= most) here[0] = row
    // Only near the diagonal can the sum stay small.
    const last = Math.min(right.length, row + most)
    let best = here[0] ?? far
    for (let at = Math.max(1, row - most); at <= last; at++) {
      const same = left.charCodeAt(row - 1) === right.charCodeAt(at - 1)
      const changed = (above[at - 1] ?? far) + (same ? 0 : 1)
      const cost = Math.min(changed, (above[at] ?? far) + 1, (here[at - 1] ?? far) + 1)
      here[at] = cost
      if (cost < best) best = cost
    }
    if (best > most) return null
    above = here
  }
  const edits = above[right.length] ?? far
  return edits > most ? null : edits
}
