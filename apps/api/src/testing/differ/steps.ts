import type { Role } from '@app/shared/users/rules.ts'
import { everyEndpoint } from '#testing/ask.ts'
import { type OpenApi, operationsOf } from '#testing/fuzz/document.ts'
import { type FuzzRequest, sampleOf } from '#testing/fuzz/requests.ts'
import { cityPeople, unitPeople } from '#testing/secret-world.ts'
import { placeHolders } from './place-holders.ts'

/** What is not compared, with the reason. */
const leftOut: readonly (readonly [RegExp, string])[] = [
  [
    / \/api\/session/,
    'passwords are hashed slowly on purpose, and sessions here are the test’s own',
  ],
  [/ \/api\/(sessions|backups|health)/, 'speaks of the machine'],
  [/ \/api\/users\/\{id\}\/sessions/, 'speaks of the machine'],
  [/ \/api\/audit\/verify/, 'goes as far as it comes in a while'],
  [/ \/api\/notices\/read/, 'names a number that each database counts for itself'],
  [/\.(xlsx|ods|\{format\})$/, 'the same rows as the list’s csv, which is asked for by name'],
]

/** A number that was not looked up. */
const countedByItself = /\/(imports|entries)\/\d/

export interface Step extends FuzzRequest {
  /** Whose work it is, mostly. */
  readonly person: (typeof everybody)[number]
}

const everybody = [...unitPeople, ...cityPeople]

/** The same seed and runs are the same steps. */
export function stepsFor(document: OpenApi, wanted: { seed: number; runs: number }): Step[] {
  const operations = operationsOf(document).filter(
    ({ name }) => !leftOut.some(([names]) => names.test(name)),
  )
  const world = { document, known: { ids: placeHolders } }
  return sampleOf(operations, world, wanted)
    .filter(({ url }) => !countedByItself.test(url))
    .map((request, at) => ({ ...request, person: workerFor(request.operation, at) }))
}

/** One in nine is anybody. */
function workerFor(operation: string, at: number): Step['person'] {
  const access = accessOf.get(operation) ?? 'anyone'
  const mayKnock = everybody.filter(
    ({ roles }) => access === 'anyone' || roles.some((role) => access.includes(role)),
  )
  const among = at % 9 === 0 || mayKnock.length === 0 ? everybody : mayKnock
  // A prime, so that who asks does not follow from the turn.
  const person = among[(at * 31) % among.length]
  if (!person) throw new Error('nobody asks')
  return person
}

const accessOf = new Map<string, 'anyone' | readonly Role[]>(
  everyEndpoint.map(({ endpoint: { method, path, access } }) => [
    `${method} ${path.replace(/:(\w+)/g, '{$1}')}`,
    access,
  ]),
)
