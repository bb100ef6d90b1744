import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Server, startServer } from '#tools/server.ts'

export interface OwnWorld {
  readonly server: Server
  /** Where its database is. */
  readonly dataDir: string
  remove(): Promise<void>
}

/** The real server on a copy of the loaded sample. */
export async function makeOwnWorld(): Promise<OwnWorld> {
  const dataDir = mkdtempSync(join(tmpdir(), 'tiendo-world-'))
  const sample = process.env.E2E_SAMPLE
  if (!sample) throw new Error('the sample was not loaded')
  cpSync(sample, dataDir, { recursive: true })
  const server = await startServer({ dataDir, env: { REQUESTS_PER_MINUTE: '600' } })
  return {
    ...{ server, dataDir },
    async remove() {
      await server.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
