/**
 * In generated requests ids are places in a list: the third link, whatever each database calls it. What
 * was added meanwhile has its place, too.
 */
const kinds = [
  ...['projects', 'reports', 'periods', 'units', 'users', 'forms', 'feeds', 'imports', 'tokens'],
  // Entries of the log, by the part of their address.
  'audit',
] as const
export type Kind = (typeof kinds)[number]

const holder = (kind: Kind, at: number) => `zz-${kind}-${at}`

/** For the generator, as if they were ids. */
export const placeHolders: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  kinds.map((kind) => [kind, Array.from({ length: 12 }, (_, at) => holder(kind, at))]),
)

/** Each place with what stands there; where there is nothing, the place itself. */
export function filled(text: string, ids: Readonly<Record<Kind, readonly string[]>>): string {
  return text.replace(/zz-([a-z]+)-(\d+)/g, (whole, kind: Kind, at: string) => {
    const known = ids[kind]
    return known.length === 0 ? whole : (known[Number(at) % known.length] ?? whole)
  })
}
