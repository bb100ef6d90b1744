import { join } from 'node:path'
import { orderFor } from '../keep/import-order.ts'
import type { Office } from '../keep/office.ts'
import { startServer } from '../server.ts'
import { breakAnswers } from './root.ts'
import { assertWhole } from './whole.ts'

const env = { SAMPLE: 'off', BACKUP: 'off', TODAY: '2014-09-29' }
/** More than one portion of what is written at once. */
const count = 50
const head = 'Mã,Tên đề án,Cấp,Loại,Đơn vị chủ trì,Bắt đầu,Hạn hoàn thành'
const rows = Array.from({ length: count }, (_, n) => {
  return `NH-${n + 1},Đề án nhập số ${n + 1},Quận huyện,Đề án,Quận Ba Đình,01/01/2014,31/12/2015`
})
const text = `${[head, ...rows].join('\n')}\n`

interface Place {
  readonly office: Office
  /** With the database of the office in it. */
  readonly dataDir: string
  /** The first write is 1. */
  readonly point: number
}

/** Answers whether the server died of it. Throws when a part was taken in, or the whole twice. */
export async function dieInImport({ office, dataDir, point }: Place): Promise<boolean> {
  const key = `key-import-${point}`
  const server = await startServer({ dataDir, env })
  const working = office.at(server.origin)
  const before = await countsOf(working)
  const { order } = await orderFor(working, 'de-an.csv', text)
  const release = await breakAnswers(server.pid, `pwrite64:signal=SIGKILL:when=${point}`)
  const answered = await working.does('admin', 'POST /api/imports', order, key).then(
    () => true,
    () => false,
  )
  await release()
  await server.kill()
  const next = await startServer({ dataDir, env })
  try {
    const again = office.at(next.origin)
    const found = await countsOf(again)
    const isDone =
      found.projects === before.projects + count && found.imports === before.imports + 1
    const isUndone = found.projects === before.projects && found.imports === before.imports
    if (!isDone && (answered || !isUndone))
      throw new Error(`an import was answered: ${answered}; found ${JSON.stringify(found)}`)
    // With its key it is answered as the first time, or done now.
    await again.does('admin', 'POST /api/imports', order, key)
    const after = await countsOf(again)
    if (after.projects !== before.projects + count || after.imports !== before.imports + 1)
      throw new Error(`sent again an import led to ${JSON.stringify(after)}`)
  } finally {
    await next.stop()
  }
  assertWhole(join(dataDir, 'tiendo.db'))
  return !answered
}

async function countsOf(office: Office) {
  const projects = await office.does('admin', 'GET /api/projects?pageSize=1')
  const imports = await office.does('admin', 'GET /api/imports')
  // The contract's lists.
  return {
    projects: Number(projects['total']),
    imports: (imports['items'] as unknown[]).length,
  }
}
