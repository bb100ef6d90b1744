import fc, { type Arbitrary } from 'fast-check'
import type { Operation } from './document.ts'
import { brokenBodies, hostileParts, hostileValues } from './hostile-values.ts'
import { withMutation } from './mutations.ts'
import { fittingFor, type World } from './values.ts'

export interface FuzzRequest {
  readonly operation: string
  readonly method: string
  /** With its query, as it is sent. */
  readonly url: string
  /** As it is sent. */
  readonly body: string | undefined
  readonly contentType: string | undefined
}

/** Requests to any of the operations: half of them in order as far as the document says. */
export function sampleOf(
  operations: readonly Operation[],
  world: World,
  { seed, runs }: { seed: number; runs: number },
): FuzzRequest[] {
  const requests = fc.oneof(...operations.map((operation) => requestOf(operation, world)))
  return fc.sample(requests, { seed, numRuns: runs })
}

function requestOf(operation: Operation, world: World): Arbitrary<FuzzRequest> {
  const { name, method } = operation
  return fc
    .record({ url: urlOf(operation, world), sent: bodyOf(operation, world) })
    .map(({ url, sent: [contentType, body] }) => ({
      ...{ operation: name, method, url },
      ...{ body, contentType },
    }))
}

const often = (usual: Arbitrary<string>, odd: readonly string[], weight = 12) =>
  fc.oneof({ arbitrary: usual, weight }, { arbitrary: fc.constantFrom(...odd), weight: 1 })

function urlOf({ path, parameters }: Operation, world: World): Arbitrary<string> {
  const part = path.split(/[/.]/)[2] ?? ''
  const valueIn = (name: string, schema: object) =>
    fittingFor(schema, { ...world, name, part, depth: 0 }).map((value) =>
      encodeURIComponent(String(value).toWellFormed()),
    )
  const inPath = parameters.filter((parameter) => parameter.in === 'path')
  const filled = fc
    .record(
      Object.fromEntries(
        inPath.map(({ name, schema }) => [name, often(valueIn(name, schema), hostileParts)]),
      ),
    )
    .map((values: Record<string, string>) =>
      path.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? ''),
    )
  const inQuery = parameters.filter((parameter) => parameter.in === 'query')
  const pieces = inQuery.map(({ name, schema, required }) => {
    const piece = often(valueIn(name, schema), hostileParts, 6).map((value) => `${name}=${value}`)
    const twice = piece.map((text) => `${text}&${text}`)
    const given = fc.oneof({ arbitrary: piece, weight: 30 }, { arbitrary: twice, weight: 1 })
    return required ? given : fc.option(given, { nil: '', freq: 1 })
  })
  const strange = often(
    fc.constant(''),
    ['__proto__=1', 'constructor=1', 'sort[]=x', '&&', 'q'],
    20,
  )
  return fc.tuple(filled, ...pieces, strange).map(([address, ...query]) => {
    const search = query.filter((text) => text !== '').join('&')
    return search === '' ? address : `${address}?${search}`
  })
}

type Sent = [contentType: string | undefined, body: string | undefined]
const json = 'application/json'

function bodyOf({ method, path, body: schema }: Operation, world: World): Arbitrary<Sent> {
  if (method === 'GET') return fc.constant([undefined, undefined])
  if (!schema) return fc.oneof(fc.constant<Sent>([undefined, undefined]), fileOf())
  const part = path.split(/[/.]/)[2] ?? ''
  const fitting = fittingFor(schema, { ...world, name: '', part, depth: 0 })
  const mutation = fc.record({
    kind: fc.constantFrom('replace' as const, 'replace' as const, 'drop' as const, 'add' as const),
    at: fc.nat(),
    value: fc.constantFrom(...hostileValues),
  })
  const mutated = fc.tuple(fitting, mutation).map(([value, change]) => withMutation(value, change))
  const asText = (values: Arbitrary<unknown>) =>
    values.map((value): Sent => [json, JSON.stringify(value) ?? ''])
  const types = [
    json,
    'text/plain',
    'application/x-www-form-urlencoded',
    'application/octet-stream',
  ]
  return fc.oneof(
    { arbitrary: asText(fitting), weight: 10 },
    { arbitrary: asText(mutated), weight: 9 },
    { arbitrary: fc.tuple(fc.constantFrom(...types), fc.constantFrom(...brokenBodies)), weight: 1 },
  )
}

/** Where a file is taken, or nothing at all. */
function fileOf(): Arbitrary<Sent> {
  const contents = fc.constantFrom('', 'PK\u0003\u0004', 'a;b\n1;2', ...brokenBodies)
  return fc.tuple(fc.constantFrom('application/octet-stream', json), contents)
}
