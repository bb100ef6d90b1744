import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Server, startServer } from '../server.ts'

/** The built product with its sample, of its own, on loopback; gone afterwards. Nothing else is attacked. */
export async function onOwnServer<T>(
  attack: (server: Server, folder: string) => Promise<T>,
  env: Readonly<Record<string, string>> = {},
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'tiendo-attack-'))
  const own = { HOST: '127.0.0.1', DATABASE_URL: '', BACKUP: 'off' }
  const dataDir = join(folder, 'data')
  const server = await startServer({ dataDir, env: { ...own, ...env } })
  try {
    assertLoopback(server.origin)
    return await attack(server, folder)
  } finally {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Throws for every machine but this one. */
function assertLoopback(origin: string): void {
  const { hostname, protocol } = new URL(origin)
  if (protocol !== 'http:' || hostname !== '127.0.0.1')
    throw new Error(`${origin} is not on this machine's loopback`)
}
