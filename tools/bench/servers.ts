import { type ChildProcess, fork, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LoadFigures, LoadPlan } from './load.ts'

const root = join(import.meta.dirname, '../..')

export interface Running {
  readonly origin: string
  readonly pid: number
  stop(): Promise<void>
}

/** The product itself, as `npm start` runs it, once it has answered its first request. */
export async function startProduct(dataDir: string, port: number): Promise<Running> {
  const env = { ...process.env, DATA_DIR: dataDir, PORT: String(port), LOG_LEVEL: 'warn' }
  const server = join(root, 'apps/api/src/main.js')
  const child = spawn(process.execPath, [server], { env, stdio: ['ignore', 'ignore', 'inherit'] })
  const origin = `http://127.0.0.1:${port}`
  await firstAnswer(origin, child)
  return running(child, origin)
}

async function firstAnswer(origin: string, child: ChildProcess): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`)
    const answer = await fetch(`${origin}/api/health/ready`).catch(() => undefined)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

export async function startRaw(fixture: string): Promise<Running> {
  const child = fork(join(import.meta.dirname, 'raw-main.ts'), [fixture])
  return running(child, await firstMessage<string>(child))
}

/** The product with a table of 50,000 rows beside its own. */
export async function startLarge(dataDir: string): Promise<Running> {
  const server = join(root, 'apps/api/src/testing/large-server.ts')
  const child = fork(server, [dataDir])
  return running(child, await firstMessage<string>(child))
}

function running(child: ChildProcess, origin: string): Running {
  const ended = once(child, 'exit')
  return {
    origin,
    pid: child.pid ?? 0,
    async stop() {
      child.kill('SIGTERM')
      await ended
    },
  }
}

/** Load comes from a process of its own, so that it does not slow down what it measures. */
export async function load(plan: LoadPlan): Promise<LoadFigures> {
  const child = fork(join(import.meta.dirname, 'load.ts'))
  child.send(plan)
  const figures = await firstMessage<LoadFigures>(child)
  if (figures.failed > 0) throw new Error(`${figures.failed} requests failed at ${plan.url}`)
  return figures
}

/** What a forked program says first. Throws when it ends without a word, so that nothing waits for ever. */
export function firstMessage<T>(child: ChildProcess): Promise<T> {
  return new Promise((resolve, reject) => {
    child.once('message', (message) => resolve(message as T))
    child.once('exit', (code) => reject(new Error(`it ended with ${code} and said nothing`)))
  })
}

/** Resident memory in MB, as the kernel counts it. */
export function memoryOf(pid: number): number {
  const [, kilobytes = '0'] =
    /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return Number(kilobytes) / 1024
}

/** Milliseconds of processor time that all its threads have used, as the kernel counts it: in steps of 10. */
export function processorOf(pid: number): number {
  const [, rest = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')
  const fields = rest.split(' ')
  const [user = '0', system = '0'] = fields.slice(11, 13)
  return (Number(user) + Number(system)) * 10
}
