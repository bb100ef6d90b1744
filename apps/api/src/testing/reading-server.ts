import { endpoint } from '@app/shared/core/endpoint.ts'
import { roles } from '@app/shared/users/rules.ts'
import * as z from 'zod'
import { officeClock } from '#core/clock.ts'
import type { Deps } from '#core/deps.ts'
import { route } from '#core/route.ts'
import { makeIdentify } from '#features/session/session.service.ts'
import { loadSample } from '#sample/load.ts'
import { sampleDay } from '#sample/quarters.ts'
import { readWorkbook } from '#sheets/reading/read-workbook.ts'
import { openStore } from '#store/open-store.ts'
import { buildApp } from '../app.ts'
import { noBackups } from './backups.ts'

/**
 * The product with the sample and one endpoint more, which reads a file and forgets it: what a file does
 * to everybody else is measured on it. Says its address as a message.
 */
const read = endpoint({
  method: 'POST',
  path: '/api/read',
  summary: 'Read a spreadsheet and count its rows',
  access: roles,
  upload: { maxBytes: 12 * 2 ** 20 },
  response: z.object({ rows: z.int() }),
})

const [, , dataDir = ''] = process.argv
const now = officeClock(sampleDay, Date.now)
const onError = (error: Error) => console.error(error.message)
const store = await openStore({ databaseUrl: undefined, dataDir, now, onError })
await loadSample(store)
const identify = makeIdentify(store)
const deps: Deps = {
  ...{ store, now, wallNow: Date.now, pause: async () => {} },
  identify: (token) => identify(token, Date.now()),
  backups: noBackups,
  installation: { sample: true, loopback: true },
}
const app = await buildApp(deps)
route(app, deps, read, async ({ words }, { file }) => {
  const { sheets } = await readWorkbook(file, words)
  return { rows: sheets.reduce((sum, { rows }) => sum + rows.length, 0) }
})
process.send?.(await app.listen({ port: 0, host: '127.0.0.1' }))
