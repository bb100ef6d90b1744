import { createHash } from 'node:crypto'
import * as z from 'zod'
import type { Dump, DumpedRow } from '#store/dump.ts'

/** Of one table: its rows, and the SHA-256 of them as lines. Equal on both engines for equal content. */
export const Sum = z.strictObject({ rows: z.int(), sha256: z.string() })
export type Sum = z.infer<typeof Sum>
/** By the name of the table. */
export type Sums = Readonly<Record<string, Sum>>

/** A row as a line of bytes, with its end. */
export function lineOf(row: DumpedRow): Buffer {
  return Buffer.from(`${JSON.stringify(row)}\n`)
}

export function makeTally() {
  const hash = createHash('sha256')
  let rows = 0
  return {
    add(line: Buffer): void {
      hash.update(line)
      rows += 1
    },
    sum: (): Sum => ({ rows, sha256: hash.digest('hex') }),
  }
}

/** Of a database as it stands. */
export async function sumsOf(dump: Dump): Promise<Sums> {
  const sums: Record<string, Sum> = {}
  for (const shape of dump.shapes) {
    const tally = makeTally()
    for await (const row of dump.rows(shape)) tally.add(lineOf(row))
    sums[shape.name] = tally.sum()
  }
  return sums
}

/** Names of the tables that are not the same on both sides, by their content or by their rows alone. */
export function differing(
  wanted: Sums,
  found: Sums,
  { byContent }: { readonly byContent: boolean },
): string[] {
  return Object.keys(wanted).filter((name) => {
    const [left, right] = [wanted[name], found[name]]
    return left?.rows !== right?.rows || (byContent && left?.sha256 !== right?.sha256)
  })
}
