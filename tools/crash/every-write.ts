import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { fillJuly, fillSeptember } from '../keep/world.ts'
import { startServer } from '../server.ts'
import { firstAdmin } from './account.ts'
import { dieInImport } from './die-in-import.ts'
import { dieInUpgrade } from './die-in-upgrade.ts'
import { dieInWork } from './die-in-work.ts'
import { assertLinuxRoot } from './root.ts'

/**
 * Kills the server at the first, second, third… write to the disk while somebody saves, somebody sends,
 * somebody imports a file, and while an earlier version's database is upgraded; then starts it again: what was acknowledged is
 * there, what was not is done wholly or not at all, and sent again it is done once. `--points 1,2,3,5`.
 */
const { values } = parseArgs({
  options: { points: { type: 'string', default: '1,2,3,4,5,6,8,10,13,16,20,25,32,40' } },
})
const points = values.points.split(',').map(Number)
const folder = mkdtempSync(join(tmpdir(), 'tiendo-every-'))
const dataDir = join(folder, 'data')

assertLinuxRoot()
try {
  const template = join(folder, 'template')
  const office = await makeTemplate(template)
  for (const what of ['save', 'submit'] as const) {
    await atEachPoint(what, (point) => {
      cpSync(template, dataDir, { recursive: true })
      return dieInWork(what, { office, dataDir, point })
    })
  }
  await atEachPoint('import', (point) => {
    cpSync(template, dataDir, { recursive: true })
    return dieInImport({ office, dataDir, point })
  })
  await atEachPoint('upgrade', (point) => dieInUpgrade({ dataDir, point }))
} finally {
  rmSync(folder, { recursive: true, force: true })
}

/** `die` answers whether it came to that; a point behind the last write ends the row. */
async function atEachPoint(what: string, die: (point: number) => Promise<boolean>): Promise<void> {
  const survived: number[] = []
  for (const point of points) {
    const isDead = await die(point)
    rmSync(dataDir, { recursive: true, force: true })
    if (!isDead) break
    survived.push(point)
  }
  if (survived.length === 0) throw new Error(`${what}: never killed`)
  console.log(`${what}: killed at write ${survived.join(', ')}; nothing lost, nothing half done`)
}

async function makeTemplate(place: string) {
  const env = { SAMPLE: 'off', BACKUP: 'off', TODAY: '2014-09-29' }
  const server = await startServer({ dataDir: place, env })
  try {
    const office = await fillJuly(server.origin, await firstAdmin(server.origin, server.said()))
    await fillSeptember(office)
    await office.does('admin', 'POST /api/units/ba-dinh/signing', { signs: false })
    return office
  } finally {
    await server.stop()
  }
}
