import fc, { type Arbitrary } from 'fast-check'
import { type OpenApi, resolved, type Schema } from './document.ts'
import { idsFor, type Known } from './known.ts'

export interface World {
  readonly document: OpenApi
  readonly known: Known
}

interface Place extends World {
  /** Of the field. */
  readonly name: string
  /** `/api/reports/{id}` → `reports` */
  readonly part: string
  readonly depth: number
}

const texts = [
  ...['Ban hành kế hoạch số 12-KH/QU', 'Đề án thử', '', 'a', 'badinh', '2014-09-29', 'code'],
  ...['Hoà giải 100 % vụ việc', 'uỷ ban_nhân dân', 'đống đa'.normalize('NFD'), '1.10', '7'],
]
const days = ['2014-01-01', '2014-09-29', '2014-12-31', '2015-06-30']
/** What a field of this name holds, where the document says no more than that it is a text. */
const fittingTexts: readonly (readonly [RegExp, readonly string[]])[] = [
  [/(On|^from|^to|^asOf)$/, days],
  [/^sort$/, ['code', '-code', 'title', 'name', '-name', 'percent', '-projectCode', 'unit']],
  [/^columns$/, ['code,title', 'projectCode,percent', 'name', 'title,unit,status']],
  [/^question$/, ['', 'unit=ba-dinh', 'q=an', 'sort=-code', 'state=draft,returned']],
]
const deepest = 6

/** Values that fit the schema, or nearly: what only the code knows about them is guessed. */
export function fittingFor(given: Schema, place: Place): Arbitrary<unknown> {
  const schema = resolved(given, place.document)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map((one) => fittingFor(one, place)))
  if (Array.isArray(schema.type))
    return fc.oneof(...schema.type.map((type: string) => fittingFor({ ...schema, type }, place)))
  switch (schema.type) {
    case 'string':
      return textOf(schema, place)
    case 'integer':
      return integerOf(schema)
    case 'number':
      return fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10)
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    case 'array':
      return arrayOf(schema, place)
    case 'object':
      return objectOf(schema, place)
    default:
      return fc.jsonValue({ maxDepth: 2 })
  }
}

function textOf({ pattern, minLength = 0, maxLength = 200 }: Schema, place: Place) {
  const [, meant = texts] = fittingTexts.find(([names]) => names.test(place.name)) ?? []
  const fitting = meant.filter(({ length }) => length >= minLength && length <= maxLength)
  const ids = idsFor(place.name, place.part, place.known)
  const free =
    pattern === undefined
      ? fc.string({ minLength, maxLength: Math.max(minLength, Math.min(maxLength, 60)) })
      : fc.stringMatching(new RegExp(pattern))
  if (ids.length > 0)
    return fc.oneof(
      { arbitrary: fc.constantFrom(...ids), weight: 8 },
      { arbitrary: free, weight: 1 },
    )
  if (pattern !== undefined || fitting.length === 0) return free
  const weight = meant === texts ? 1 : 8
  return fc.oneof(
    { arbitrary: fc.constantFrom(...fitting), weight },
    { arbitrary: free, weight: 1 },
  )
}

/** Mostly small: versions and pages are. */
function integerOf({ minimum = 0, maximum = Number.MAX_SAFE_INTEGER }: Schema) {
  const small = fc.integer({ min: minimum, max: Math.min(maximum, minimum + 3) })
  return fc.oneof({ arbitrary: small, weight: 6 }, { arbitrary: fc.constant(maximum), weight: 1 })
}

function arrayOf({ items = {}, minItems = 0 }: Schema, place: Place): Arbitrary<unknown> {
  if (place.depth >= deepest) return fc.constant([])
  const deeper = { ...place, depth: place.depth + 1 }
  return fc.array(fittingFor(items, deeper), { minLength: minItems, maxLength: minItems + 3 })
}

function objectOf(schema: Schema, place: Place): Arbitrary<unknown> {
  const { properties = {}, required = [], additionalProperties: more } = schema
  const needed = new Set(required)
  const kept = Object.entries(properties).filter(
    ([name]) => needed.has(name) || place.depth < deepest,
  )
  const model = Object.fromEntries(
    kept.map(([name, inner]) => [
      name,
      fittingFor(inner, { ...place, name, depth: place.depth + 1 }),
    ]),
  )
  const named = fc.record(model, { requiredKeys: required.filter((name) => name in model) })
  if (typeof more !== 'object' || place.depth >= deepest) return named
  // A plan speaks of periods.
  const periods = place.name === 'plan' ? idsFor('period', '', place.known) : []
  const keys = periods.length > 0 ? fc.constantFrom(...periods) : fc.string()
  return fc.dictionary(keys, fittingFor(more, { ...place, depth: place.depth + 1 }), {
    maxKeys: 3,
  })
}
