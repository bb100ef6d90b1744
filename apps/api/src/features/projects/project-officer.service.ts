import { revise } from '#store/revise.ts'
import type { WriteTx } from '#store/store.ts'

interface Seen {
  readonly id: string
  readonly version: number
}

/** In one order everywhere, so that two people's rows never wait for each other in a circle. */
export async function appointOfficer(
  tx: WriteTx,
  projects: readonly Seen[],
  officer: string,
): Promise<void> {
  for (const { id, version } of projects.toSorted((left, right) => (left.id < right.id ? -1 : 1)))
    await revise(tx, 'project', { id, version }, { officer })
}
