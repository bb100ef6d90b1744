import { join } from 'node:path'
import type { Office, Seen } from '../keep/office.ts'
import { startServer } from '../server.ts'
import { breakAnswers } from './root.ts'
import { assertWhole } from './whole.ts'

interface Place {
  readonly office: Office
  /** With the database of the office in it. */
  readonly dataDir: string
  /** The first write is 1. */
  readonly point: number
}

const env = { SAMPLE: 'off', BACKUP: 'off', TODAY: '2014-09-29' }
const id = 'bd-01_2014-Q3'
const path = `/api/reports/${id}`
const results = 'Mở lớp bồi dưỡng, ban hành kế hoạch. '.repeat(80).trim()
const draft = { percent: 44, status: 'on-track', results }

/** Answers whether the server died of it. Throws when something is lost or half done. */
export async function dieInWork(
  what: 'save' | 'submit',
  { office, dataDir, point }: Place,
): Promise<boolean> {
  const key = `key-${what}-${point}`
  const server = await startServer({ dataDir, env })
  const working = office.at(server.origin)
  let before = await working.does('officer', `GET ${path}`)
  if (what === 'submit') before = await working.does('officer', `PUT ${path}`, seen(before, draft))
  const release = await breakAnswers(server.pid, `pwrite64:signal=SIGKILL:when=${point}`)
  const answered = await ask(working, what, { before, key }).then(
    () => true,
    () => false,
  )
  await release()
  await server.kill()
  await assertDone({ what, before, key, answered }, { office, dataDir })
  return !answered
}

interface Asked {
  readonly what: 'save' | 'submit'
  readonly before: Seen
  readonly key: string
}

function ask(office: Office, what: Asked['what'], { before, key }: Omit<Asked, 'what'>) {
  return what === 'save'
    ? office.does('officer', `PUT ${path}`, seen(before, draft), key)
    : office.does('officer', `POST ${path}/submit`, seen(before, {}), key)
}

async function assertDone(
  { what, before, key, answered }: Asked & { answered: boolean },
  { office, dataDir }: Pick<Place, 'office' | 'dataDir'>,
): Promise<void> {
  const server = await startServer({ dataDir, env })
  try {
    const again = office.at(server.origin)
    const found = await again.does('officer', `GET ${path}`)
    const isDone = found.version === before.version + 1
    if (!isDone && (answered || found.version !== before.version)) {
      throw new Error(`${what} was answered: ${answered}; found version ${found.version}`)
    }
    const saysSo = what === 'save' ? found['results'] === results : found['state'] === 'submitted'
    if (saysSo !== isDone) throw new Error(`${what} is half done`)
    // A saving that was done is refused as stale; a sending is answered as the first time.
    const repeated = ask(again, what, { before, key })
    await (what === 'save' && isDone ? repeated.catch(() => undefined) : repeated)
    const after = await again.does('officer', `GET ${path}`)
    if (after.version !== before.version + 1) throw new Error(`${what} was done twice`)
  } finally {
    await server.stop()
  }
  assertWhole(join(dataDir, 'tiendo.db'))
}

function seen({ version }: Seen, content: object) {
  return { version, ...content }
}
