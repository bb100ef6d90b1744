/** What the product and its tests are made of, by the lockfile: names with their versions. */
export function partsIn(lockfile: string): ReadonlyMap<string, readonly string[]> {
  const [, packages = ''] = /^packages:\n(.*?)^snapshots:/ms.exec(lockfile) ?? []
  const parts = new Map<string, string[]>()
  for (const [, name = '', version = ''] of packages.matchAll(/^ {2}'?(@?[^@\n]+)@([^':\n]+)'?:/gm))
    parts.set(name, [...(parts.get(name) ?? []), version])
  return parts
}

/**
 * Whether a version is older than the first good one of its line, which is its major version. A line
 * between two that were mended has no good version; one after the last has no bad one.
 */
export function isBelow(version: string, firstGood: readonly string[]): boolean {
  const [release = '', early] = version.split('-')
  const floor = firstGood.find((good) => majorOf(good) >= majorOf(release))
  if (floor === undefined) return false
  const order = release.localeCompare(floor, 'en', { numeric: true })
  return order < 0 || (order === 0 && early !== undefined)
}

function majorOf(version: string): number {
  return Number.parseInt(version, 10)
}
