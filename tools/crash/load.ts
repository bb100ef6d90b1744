import { patiently, sender } from './account.ts'
import { Writer } from './writer.ts'

/** Of those who write at once, each with rows of their own. */
export function makeWriters(round = 0): readonly Writer[] {
  return Array.from({ length: 40 }, (_, n) => new Writer(round === 0 ? `W${n}` : `R${round}-${n}`))
}

/** What became of what somebody was told is saved: each loss in words, none where all is there. */
export async function lossesOf(
  writers: readonly Writer[],
  { origin, cookie }: { origin: string; cookie: string },
): Promise<string[]> {
  const send = sender(origin, cookie)
  const { status, body } = await patiently(() => send({ method: 'GET', path: '/api/periods' }))
  if (status !== 200) return [`no list but ${status} ${JSON.stringify(body)}`]
  // The contract's list.
  const items = body.items as { id: string; version: number; state: string }[]
  const present = new Map(items.map((period) => [period.id, period]))
  const twice = present.size === items.length ? [] : ['a period is there twice']
  const acknowledged = writers.flatMap((one) => [...one.acknowledged.values()])
  const lost = acknowledged.filter(({ id, version, state }) => {
    const found = present.get(id)
    // By a write in doubt it may be one further.
    return !(found?.version === version && found.state === state) && found?.version !== version + 1
  })
  return [
    ...twice,
    ...lost.map(({ id, version }) => {
      return `${id} was acknowledged at ${version}, found ${present.get(id)?.version}`
    }),
  ]
}

/** How many rows somebody was told of. */
export function countAcknowledged(writers: readonly Writer[]): number {
  return writers.reduce((count, { answers }) => count + answers, 0)
}
