import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { drafts } from './drafts.ts'
import { exportsOf } from './exports.ts'
import { atMost, type Line, median, print } from './figures.ts'
import { large } from './large.ts'
import { lists } from './lists.ts'
import { memoryOf, startProduct, startRaw } from './servers.ts'
import { makeFixture, signIn } from './setup.ts'
import { typing } from './typing.ts'

/**
 * How fast the product is on SQLite with the sample loaded, as ratios to yardsticks measured in the same
 * run on the same machine. Prints figures; fails nothing.
 */
const folder = mkdtempSync(join(tmpdir(), 'tiendo-bench-'))
const port = 3990

try {
  const dataDir = join(folder, 'data')
  const first = await startProduct(dataDir, port)
  const fixture = await makeFixture(first, folder)
  await first.stop()
  const starts = await coldStarts(dataDir)
  const product = await startProduct(dataDir, port)
  const raw = await startRaw(fixture)
  const session = await signIn(product.origin, 'thuongtruc')
  const lines = [
    ...(await lists(product, raw, session)),
    ...(await drafts(product, raw)),
    ...(await exportsOf(product, session, folder)),
    ...(await typing(product)),
    ...starts,
  ]
  await Promise.all([product.stop(), raw.stop()])
  print([...lines, ...(await large(dataDir, folder))])
} finally {
  rmSync(folder, { recursive: true, force: true })
}

async function coldStarts(dataDir: string): Promise<Line[]> {
  const seconds: number[] = []
  const megabytes: number[] = []
  for (let time = 0; time < 5; time++) {
    const copy = join(folder, `start-${time}`)
    cpSync(dataDir, copy, { recursive: true })
    const start = performance.now()
    const product = await startProduct(copy, port)
    seconds.push((performance.now() - start) / 1000)
    await new Promise((resolve) => setTimeout(resolve, 3000))
    megabytes.push(memoryOf(product.pid))
    await product.stop()
  }
  const shown = (values: number[], unit: string) => `${median(values).toFixed(2)} ${unit}`
  return [
    {
      ...{ what: 'cold start to first answer', ours: shown(seconds, 's'), theirs: '–' },
      ...atMost(median(seconds), 1.5),
    },
    {
      ...{ what: 'memory idle', ours: shown(megabytes, 'MB'), theirs: '–' },
      ...atMost(median(megabytes), 150),
    },
  ]
}
