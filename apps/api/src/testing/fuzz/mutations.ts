type Holder = Record<string | number, unknown>

/** A copy with one thing changed: a value replaced, a field left out, or a field that nobody knows added. */
export interface Mutation {
  readonly kind: 'replace' | 'drop' | 'add'
  /** Which of the places, counted round. */
  readonly at: number
  readonly value: unknown
}

const strangeNames = [
  'roles',
  'isAdmin',
  'state',
  'unitId',
  'id',
  'toString',
  'x'.repeat(10_000),
  '',
]

export function withMutation(body: unknown, { kind, at, value }: Mutation): unknown {
  const copy: Holder = { body: structuredClone(body) }
  const places = placesIn(copy)
  const [holder, name] = places[at % places.length] ?? [copy, 'body']
  if (kind === 'replace') holder[name] = value
  else if (kind === 'drop') delete holder[name]
  else addTo(holder[name], at, value)
  return copy['body']
}

/** Every value with whoever holds it, the whole body first. */
function placesIn(holder: Holder): [Holder, string | number][] {
  const names = Array.isArray(holder) ? [...holder.keys()] : Object.keys(holder)
  return names.flatMap((name): [Holder, string | number][] => {
    const inner = holder[name]
    const isHolder = typeof inner === 'object' && inner !== null
    // What is an object has values by name or number.
    return [[holder, name], ...(isHolder ? placesIn(inner as Holder) : [])]
  })
}

function addTo(holder: unknown, at: number, value: unknown): void {
  if (Array.isArray(holder)) holder.push(value)
  else if (typeof holder === 'object' && holder !== null)
    Object.assign(holder, { [strangeNames[at % strangeNames.length] ?? '']: value })
}
