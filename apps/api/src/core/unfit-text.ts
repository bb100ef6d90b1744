import type * as z from 'zod'

type Issue = z.core.$ZodIssue
type Key = string | number

/** An object or a list of a request, and where it stands in it. */
interface Place {
  readonly holder: object
  readonly key: Key | null
  readonly within: Place | null
  readonly depth: number
}

/** The contract's own objects lie a few levels deep; whatever reads deeper ones by recursion falls over. */
const deepest = 100
/** Named at once; who mends them hears of the others. */
const mostNamed = 50

/**
 * No NUL, which PostgreSQL does not hold and SQLite ends a text at, and no half of a character, which no
 * file carries: on its way it would become another one.
 */
function isFit(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed()
}

/**
 * The texts and names in what came in that no database keeps as they are, and what lies too deep. Without
 * recursion: whoever sends JSON decides how deep it is.
 */
export function unfitIn(value: unknown): Issue[] {
  const issues: Issue[] = []
  const places: Place[] = []
  const visit = (inner: unknown, key: Key | null, within: Place | null) => {
    if (typeof inner === 'string') {
      if (!isFit(inner)) issues.push(issueAt(pathOf(within, key), 'characters'))
    } else if (typeof inner === 'object' && inner !== null && !ArrayBuffer.isView(inner)) {
      // The bytes of a file are nobody's text.
      places.push({ holder: inner, key, within, depth: (within?.depth ?? 0) + 1 })
    }
  }
  visit(value, null, null)
  for (let place = places.pop(); place && issues.length < mostNamed; place = places.pop()) {
    const { holder, depth } = place
    if (depth > deepest) issues.push(issueAt(pathOf(place, null), 'format'))
    else if (Array.isArray(holder))
      for (let at = 0; at < holder.length; at += 1) visit(holder[at], at, place)
    else
      for (const [name, inner] of Object.entries(holder)) {
        if (!isFit(name)) issues.push(issueAt(pathOf(place, name), 'characters'))
        visit(inner, name, place)
      }
  }
  return issues.slice(0, mostNamed)
}

/** The parameters of an address that cannot be decoded: parsers would take them as they are written. */
export function undecodableIn(url: string): Issue[] {
  const at = url.indexOf('?')
  if (at < 0) return []
  const pieces = url.slice(at + 1).split('&')
  return pieces
    .filter((piece) => !isDecodable(piece))
    .slice(0, mostNamed)
    .map((piece) => issueAt([piece.split('=', 1)[0] ?? ''], 'characters'))
}

function isDecodable(text: string): boolean {
  try {
    decodeURIComponent(text)
    return true
  } catch {
    // The question was whether it can be decoded.
    return false
  }
}

function pathOf(place: Place | null, key: Key | null): Key[] {
  const path = key === null ? [] : [key]
  for (let holder = place; holder && holder.key !== null; holder = holder.within)
    path.unshift(holder.key)
  return path
}

function issueAt(path: Key[], message: 'characters' | 'format'): Issue {
  return { code: 'custom', path, message, input: undefined }
}
