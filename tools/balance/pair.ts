import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Server, startServer } from '../server.ts'
import { type Balancer, startBalancer } from './balancer.ts'

/** Two processes of the product on one database, and what stands before them. */
export interface Pair {
  readonly balancer: Balancer
  readonly nodes: readonly Server[]
  /** As a power cut does it; another process takes its place. */
  killOne(): Promise<void>
  stop(): Promise<void>
}

export async function startPair(
  databaseUrl: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Pair> {
  const folder = mkdtempSync(join(tmpdir(), 'tiendo-pair-'))
  const start = (at: number) =>
    startServer({
      dataDir: join(folder, String(at)),
      env: { ...env, DATABASE_URL: databaseUrl, TRUST_PROXY: '127.0.0.1', BACKUP: 'off' },
    })
  // One after the other: the first one fills an empty database, and only it names the administrator.
  const nodes = [await start(0)]
  nodes.push(await start(1))
  const balancer = await startBalancer(() => nodes.map(({ origin }) => origin))
  let killed = 0
  return {
    ...{ balancer, nodes },
    async killOne() {
      const at = killed % nodes.length
      killed += 1
      await nodes[at]?.kill()
      nodes[at] = await start(at)
    },
    async stop() {
      await balancer.close()
      await Promise.all(nodes.map((node) => node.stop()))
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
