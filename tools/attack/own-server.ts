import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgres } from '#api/testing/postgres-server.ts'
import { type Server, startServer } from '../server.ts'

interface Own {
  readonly env?: Readonly<Record<string, string>>
  /** On a PostgreSQL server of its own instead of SQLite. */
  readonly onPostgres?: boolean
}

/** The built product with its sample, of its own, on loopback; gone afterwards. Nothing else is attacked. */
export async function onOwnServer<T>(
  attack: (server: Server, folder: string) => Promise<T>,
  { env = {}, onPostgres = false }: Own = {},
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'tiendo-attack-'))
  const cluster = onPostgres ? await startPostgres() : undefined
  try {
    const own = { HOST: '127.0.0.1', DATABASE_URL: cluster?.url ?? '', BACKUP: 'off' }
    const dataDir = join(folder, 'data')
    const server = await startServer({ dataDir, env: { ...own, ...env } })
    try {
      assertLoopback(server.origin)
      return await attack(server, folder)
    } finally {
      await server.stop()
    }
  } finally {
    await cluster?.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Throws for every machine but this one. */
function assertLoopback(origin: string): void {
  const { hostname, protocol } = new URL(origin)
  if (protocol !== 'http:' || hostname !== '127.0.0.1')
    throw new Error(`${origin} is not on this machine's loopback`)
}
