/** Words that stand in the database, so that requests come further than the first check. */
export interface Known {
  /** `projects` → ids of projects. */
  readonly ids: Readonly<Record<string, readonly string[]>>
}

/** What a field of this name may name; `id` is of the route's own part: `/api/reports/{id}`. */
export function idsFor(name: string, part: string, { ids }: Known): readonly string[] {
  const kind = name === 'id' ? part : `${name.replace(/Ids?$/, '')}s`
  return ids[kind === 'cooperatingUnits' ? 'units' : kind] ?? []
}

/** Every id in an answer, however deep, but for those that are not to be touched. */
export function idsIn(answer: unknown, untouched: readonly string[]): string[] {
  const found = new Set<string>()
  const visit = (value: unknown) => {
    if (typeof value !== 'object' || value === null) return
    for (const [name, inner] of Object.entries(value)) {
      if (name === 'id' && typeof inner === 'string') found.add(inner)
      else visit(inner)
    }
  }
  visit(answer)
  return [...found].filter((id) => !untouched.includes(id)).slice(0, 60)
}

/** Asked to learn ids; each says what it knows of. */
export const knownFrom = [
  ['projects', '/api/projects?pageSize=60'],
  ['reports', '/api/reports?pageSize=60'],
  ['periods', '/api/periods'],
  ['units', '/api/units'],
  ['users', '/api/users?pageSize=60'],
  ['forms', '/api/forms'],
  ['feeds', '/api/feeds'],
  ['imports', '/api/imports'],
  ['workAreas', '/api/programme'],
  ['cityProjects', '/api/projects?level=city&pageSize=60'],
] as const
