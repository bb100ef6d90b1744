import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { gunzipSync } from 'node:zlib'
import { factsOf } from '#api/testing/kept-facts.ts'
import { keptPassword, keptRoot } from '#api/testing/kept-place.ts'
import { officeOf } from '../keep/office.ts'
import { startServer } from '../server.ts'
import { signIn } from './account.ts'
import { run } from './root.ts'
import { assertWhole } from './whole.ts'

const env = { SAMPLE: 'off', BACKUP: 'off', TODAY: '2014-09-29' }
/** The oldest one kept: most steps are before it. */
const [tag = ''] = readdirSync(keptRoot).sort()

/** Answers whether the first start died of it; throws unless the next one says what that version said. */
export async function dieInUpgrade({ dataDir, point }: { dataDir: string; point: number }) {
  mkdirSync(dataDir, { recursive: true })
  const file = join(dataDir, 'tiendo.db')
  writeFileSync(file, gunzipSync(readFileSync(join(keptRoot, tag, 'tiendo.db.gz'))))
  const inject = `inject=pwrite64:signal=SIGKILL:when=${point}`
  const under = ['strace', '-f', '-o', '/dev/null', '-e', 'trace=pwrite64', '-e', inject]
  const first = await startServer({ dataDir, env, under }).catch(() => undefined)
  // Asked kindly the tracer waits for ever; without what it traces it ends by itself.
  if (first) run('pkill', '-KILL', '-P', String(first.pid))
  await first?.stop()
  const server = await startServer({ dataDir, env })
  try {
    const cookie = await signIn(server.origin, { username: 'thuongtruc', password: keptPassword })
    const office = officeOf(server.origin, { admin: '', officer: '', reviewer: cookie })
    const facts = await factsOf((path) => office.does('reviewer', `GET ${path}`))
    const kept: unknown = JSON.parse(readFileSync(join(keptRoot, tag, 'facts.json'), 'utf8'))
    if (!isDeepStrictEqual(facts, kept)) throw new Error(`${tag} says something else now`)
  } finally {
    await server.stop()
  }
  assertWhole(file)
  return first === undefined
}
