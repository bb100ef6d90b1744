import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgres } from '#api/testing/postgres-server.ts'
import { startServer } from '#tools/server.ts'
import { offerSample } from './balanced.ts'

/**
 * Loads the sample once; each worker then runs on a copy of it. `E2E_SAMPLE` names a folder that is
 * loaded already; with `E2E_BALANCE` the copies are on a PostgreSQL server, which `E2E_SERVER` then names.
 */
export default async function prepare(): Promise<() => Promise<void>> {
  if (!existsSync('apps/web/dist/index.html')) {
    throw new Error('the web app is not built: run pnpm build first')
  }
  const removeSample = process.env.E2E_SAMPLE ? undefined : await loadSample()
  const cluster = process.env.E2E_BALANCE ? await startPostgres() : undefined
  if (cluster) {
    await offerSample(process.env.E2E_SAMPLE ?? '', cluster.url)
    process.env.E2E_SERVER = cluster.url
  }
  return async () => {
    await cluster?.stop()
    removeSample?.()
  }
}

async function loadSample(): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'tiendo-e2e-'))
  process.env.E2E_SAMPLE = folder
  const server = await startServer({ dataDir: folder, env: { SAMPLE: 'on' } })
  await server.stop()
  return () => rmSync(folder, { recursive: true, force: true })
}
