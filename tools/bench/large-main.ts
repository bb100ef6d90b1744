import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { print } from './figures.ts'
import { large } from './large.ts'
import { startProduct } from './servers.ts'

/** The file of 50,000 rows alone: `node tools/bench/large-main.ts`. */
const folder = mkdtempSync(join(tmpdir(), 'tiendo-large-'))
try {
  const dataDir = join(folder, 'data')
  const first = await startProduct(dataDir, 3991)
  await first.stop()
  print(await large(dataDir, folder))
} finally {
  rmSync(folder, { recursive: true, force: true })
}
