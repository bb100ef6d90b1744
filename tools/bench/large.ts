import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { exceljs } from './exports.ts'
import { atMost, type Line } from './figures.ts'
import { load, memoryOf, processorOf, type Running, startLarge } from './servers.ts'
import { signIn } from './setup.ts'

/**
 * A table far larger than any of the product as a file: the memory it takes, how long others wait
 * meanwhile, the time against exceljs writing the same cells, and how soon the work ends when the
 * reader leaves. On a folder with the sample, where nothing else runs.
 */
export async function large(dataDir: string, folder: string): Promise<Line[]> {
  const server = await startLarge(dataDir)
  const target = { ...server, cookie: await signIn(server.origin, 'thuongtruc') }
  await take(target, 'csv')
  const lines: Line[] = []
  for (const format of ['xlsx', 'ods', 'csv'] as const)
    lines.push(...(await measure(target, format)))
  lines.push(await againstExceljs(target, folder), await leaving(target))
  await server.stop()
  return lines
}

type Target = Running & { readonly cookie: string }

async function take({ origin, cookie }: Target, format: string): Promise<number> {
  const answer = await fetch(`${origin}/api/large.${format}`, { headers: { cookie } })
  if (!answer.ok) throw new Error(`the file was refused: ${answer.status}`)
  const expected = Number(answer.headers.get('x-expected-length'))
  const { byteLength } = await answer.arrayBuffer()
  return expected / byteLength
}

async function measure(target: Target, format: string): Promise<Line[]> {
  const { origin, cookie, pid } = target
  const idle = memoryOf(pid)
  let peak = idle
  const watch = setInterval(() => {
    peak = Math.max(peak, memoryOf(pid))
  }, 20)
  const start = performance.now()
  const guess = await take(target, format)
  const seconds = (performance.now() - start) / 1000
  const plan = { url: `${origin}/api/projects?pageSize=50`, cookie, connections: 4, rate: 50 }
  const alone = await load({ ...plan, seconds: 6 })
  let isDone = false
  const exporting = (async () => {
    while (!isDone) await take(target, format)
  })()
  const busy = await load({ ...plan, seconds: 6 })
  isDone = true
  await exporting
  clearInterval(watch)
  return [
    {
      ...{ what: `50,000 rows, ${format}: memory above idle`, ours: `${peak.toFixed(0)} MB` },
      ...{ theirs: `${idle.toFixed(0)} MB`, ...atMost(peak - idle, 250) },
    },
    {
      ...{
        what: `50,000 rows, ${format}: others’ p99 meanwhile`,
        ours: `${busy.p99} ms`,
        theirs: `${alone.p99} ms`,
      },
      ...atMost(busy.p99, 100),
    },
    {
      ...{
        what: `50,000 rows, ${format}: seconds; size expected at the start to size`,
        theirs: '–',
      },
      ...{ ours: `${seconds.toFixed(1)} s`, ...atMost(guess, 1.25) },
    },
  ]
}

async function againstExceljs(target: Target, folder: string): Promise<Line> {
  const cells = join(folder, 'cells.json')
  writeFileSync(cells, JSON.stringify(await cellsOf(target)))
  const start = performance.now()
  await take(target, 'xlsx')
  const ours = performance.now() - start
  const [theirs = 0] = await exceljs(cells, 1)
  return {
    ...{ what: '50,000 rows, xlsx', ours: `${ours.toFixed(0)} ms` },
    ...{ theirs: `${theirs.toFixed(0)} ms`, ...atMost(ours / theirs, 0.6) },
  }
}

/** As the csv says; its cells hold neither semicolons nor quotes. */
async function cellsOf({ origin, cookie }: Target): Promise<(string | number)[][]> {
  const answer = await fetch(`${origin}/api/large.csv`, { headers: { cookie } })
  const lines = (await answer.text()).trimEnd().split('\r\n')
  return lines.map((line) =>
    line
      .split(';')
      .map((cell) => (/^-?\d+(,\d+)?$/.test(cell) ? Number(cell.replace(',', '.')) : cell)),
  )
}

/** Milliseconds of the processor that the server still uses in the second after the reader left. */
async function leaving({ origin, cookie, pid }: Target): Promise<Line> {
  const leave = new AbortController()
  const answer = await fetch(`${origin}/api/large.xlsx`, {
    headers: { cookie },
    signal: leave.signal,
  })
  await answer.body?.getReader().read()
  leave.abort()
  await pause(200)
  const before = processorOf(pid)
  await pause(1000)
  const used = processorOf(pid) - before
  return {
    ...{ what: '50,000 rows: processor after the reader left', ours: `${used} ms`, theirs: '–' },
    ...atMost(used, 100),
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
