import { fork } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readSheet } from 'read-excel-file/node'
import { atMost, type Line, median } from './figures.ts'
import { firstMessage, load, type Running } from './servers.ts'

const times = 7

/** A file of 550 rows against exceljs with the same cells; and how long others wait meanwhile. */
export async function exportsOf(product: Running, cookie: string, folder: string): Promise<Line[]> {
  const fetchFile = async () => {
    const answer = await fetch(`${product.origin}/api/projects.xlsx`, { headers: { cookie } })
    if (!answer.ok) throw new Error(`the file was refused: ${answer.status}`)
    return Buffer.from(await answer.arrayBuffer())
  }
  const cells = join(folder, 'cells.json')
  writeFileSync(cells, JSON.stringify(await readSheet(await fetchFile())))
  const ours: number[] = []
  const theirs: number[] = []
  for (let time = 0; time < times; time++) {
    const start = performance.now()
    await fetchFile()
    ours.push(performance.now() - start)
    // The first one warms it up.
    theirs.push(...(await exceljs(cells, 3)).slice(1))
  }
  const shown = (values: number[]) => `${median(values).toFixed(0)} ms`
  return [
    {
      ...{ what: 'xlsx of 550 rows', ours: shown(ours), theirs: shown(theirs) },
      ...atMost(median(ours) / median(theirs), 0.6),
    },
    await othersMeanwhile(product, { cookie, fetchFile }),
  ]
}

/** Milliseconds of so many files, one after another in a process of their own. */
export async function exceljs(cells: string, files: number): Promise<number[]> {
  const child = fork(join(import.meta.dirname, 'exceljs-main.ts'), [cells, String(files)])
  return firstMessage<number[]>(child)
}

async function othersMeanwhile(
  { origin }: Running,
  { cookie, fetchFile }: { cookie: string; fetchFile: () => Promise<unknown> },
): Promise<Line> {
  const plan = { url: `${origin}/api/projects?pageSize=50`, cookie, connections: 4, rate: 50 }
  const idle = await load({ ...plan, seconds: 6 })
  let isDone = false
  const exporting = (async () => {
    while (!isDone) await fetchFile()
  })()
  const busy = await load({ ...plan, seconds: 6 })
  isDone = true
  await exporting
  return {
    what: 'others’ p99 during files, ms above idle',
    ...{ ours: `${busy.p99} ms`, theirs: `${idle.p99} ms` },
    ...atMost(busy.p99 - idle.p99, 50),
  }
}
