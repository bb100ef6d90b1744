import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

export interface Server {
  /** Without a slash at the end. */
  readonly origin: string
  readonly pid: number
  /** Everything it has said so far. */
  said(): string
  /** As an operator does it: waits until it has ended. */
  stop(): Promise<void>
  /** As a power cut does it. */
  kill(): Promise<void>
}

interface Options {
  readonly dataDir: string
  /** What else the environment says. */
  readonly env?: Readonly<Record<string, string>>
  /** Another copy of the program. */
  readonly root?: string
  /** A command with its arguments that runs the server. */
  readonly under?: readonly string[]
}

/** The real server as its own process, on a free loopback port, once it listens. Throws when it ends instead. */
export async function startServer({
  dataDir,
  env = {},
  root = join(import.meta.dirname, '..'),
  under = [],
}: Options): Promise<Server> {
  const main = join(root, 'apps/api/src/main.js')
  const [command = '', ...args] = [...under, process.execPath, main]
  const child = spawn(command, args, {
    env: {
      ...process.env,
      ...{ HOST: '127.0.0.1', PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: 'warn' },
      // A few accounts stand for many here.
      ...{ REQUESTS_PER_MINUTE: '0' },
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = once(child, 'exit')
  let said = ''
  const origin = await new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        said += text
        const [, listening] = /Tiến độ: (http:\S+)\n/.exec(said) ?? []
        if (listening) resolve(listening)
      })
    }
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}:\n${said}`)))
    child.once('error', reject)
  })
  const end = (signal: NodeJS.Signals) => async () => {
    child.kill(signal)
    await ended
  }
  return {
    origin,
    pid: child.pid ?? 0,
    said: () => said,
    stop: end('SIGTERM'),
    kill: end('SIGKILL'),
  }
}
