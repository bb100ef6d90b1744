import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { exceljs } from './exports.ts'
import { atMost, type Line, print } from './figures.ts'
import { firstMessage, load, memoryOf, processorOf, startProduct } from './servers.ts'
import { signIn } from './setup.ts'

/**
 * A table far larger than any of the product as a file: the memory it takes, how long others wait
 * meanwhile, the time against exceljs writing the same cells, and how soon the work ends when the
 * reader leaves. `node tools/bench/large.ts`
 */
const folder = mkdtempSync(join(tmpdir(), 'tiendo-large-'))
try {
  const first = await startProduct(folder, 3991)
  await first.stop()
  const server = fork(join(import.meta.dirname, '../../apps/api/src/testing/large-server.ts'), [
    folder,
  ])
  const origin = await firstMessage<string>(server)
  const cookie = await signIn(origin, 'thuongtruc')
  const target = { origin, cookie, pid: server.pid ?? 0 }
  await take(target, 'csv')
  const idle = memoryOf(target.pid)
  const lines: Line[] = []
  for (const format of ['xlsx', 'ods', 'csv'] as const)
    lines.push(...(await measure(target, format)))
  lines.push(await againstExceljs(target), await leaving(target))
  print(lines)
  console.log(`memory at rest before: ${idle.toFixed(0)} MB`)
  server.kill('SIGTERM')
  await once(server, 'exit')
} finally {
  rmSync(folder, { recursive: true, force: true })
}

interface Target {
  readonly origin: string
  readonly cookie: string
  readonly pid: number
}

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
      ...{ what: `${format}: memory above idle`, ours: `${peak.toFixed(0)} MB` },
      ...{ theirs: `${idle.toFixed(0)} MB`, ...atMost(peak - idle, 250) },
    },
    {
      ...{
        what: `${format}: others’ p99 meanwhile`,
        ours: `${busy.p99} ms`,
        theirs: `${alone.p99} ms`,
      },
      ...atMost(busy.p99, 100),
    },
    {
      ...{ what: `${format}: seconds; size expected at the start to size`, theirs: '–' },
      ...{ ours: `${seconds.toFixed(1)} s`, ...atMost(guess, 1.25) },
    },
  ]
}

async function againstExceljs(target: Target): Promise<Line> {
  const cells = join(folder, 'cells.json')
  writeFileSync(cells, JSON.stringify(await cellsOf(target)))
  const start = performance.now()
  await take(target, 'xlsx')
  const ours = performance.now() - start
  const [theirs = 0] = await exceljs(cells, 1)
  return {
    ...{ what: 'xlsx of 50,000 rows', ours: `${ours.toFixed(0)} ms` },
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
    ...{ what: 'processor after the reader left', ours: `${used} ms`, theirs: '–' },
    ...atMost(used, 100),
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
