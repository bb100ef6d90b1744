import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startServer } from '#tools/server.ts'

/**
 * Loads the sample once; each worker then runs on a copy of the folder. `E2E_SAMPLE` names a folder
 * that is loaded already.
 */
export default async function loadSample(): Promise<(() => void) | undefined> {
  if (!existsSync('apps/web/dist/index.html')) {
    throw new Error('the web app is not built: run pnpm build first')
  }
  if (process.env.E2E_SAMPLE) return undefined
  const folder = mkdtempSync(join(tmpdir(), 'tiendo-e2e-'))
  process.env.E2E_SAMPLE = folder
  const server = await startServer({ dataDir: folder, env: { SAMPLE: 'on' } })
  await server.stop()
  return () => rmSync(folder, { recursive: true, force: true })
}
