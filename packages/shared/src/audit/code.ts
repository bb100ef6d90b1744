/** What a printed form and a file bear of the chain: its last number and the first signs of its seal. */

const signs = 12

export function codeOf({ number, hash }: { number: number; hash: string }): string {
  return `${number}-${hash.slice(0, signs).toUpperCase()}`
}

/** As people type it: small letters, spaces, a dash of another kind. `null`: no code. */
export function parseCode(text: string): { number: number; start: string } | null {
  const typed = text
    .replace(/\s/g, '')
    .replace(/[‐-―−]/g, '-')
    .toLowerCase()
  const match = /^(\d{1,9})-([0-9a-f]{12})$/.exec(typed)
  return match ? { number: Number(match[1]), start: match[2] ?? '' } : null
}
