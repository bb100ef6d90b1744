import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { freePort } from './free-port.ts'

export interface Pooler {
  /** In place of the server's own. */
  readonly url: string
  /** Hangs up on everybody and comes back. */
  restart(): Promise<void>
  stop(): Promise<void>
}

/**
 * The machine's PgBouncer on a free loopback port before a PostgreSQL server, in transaction mode. It
 * opens fewer connections than one process asks for, so that transactions of many share them.
 */
export async function startPooler(serverUrl: string): Promise<Pooler> {
  const server = new URL(serverUrl)
  const folder = mkdtempSync(join(tmpdir(), 'tiendo-pooler-'))
  chmodSync(folder, 0o755)
  const port = await freePort()
  const file = join(folder, 'pgbouncer.ini')
  writeFileSync(join(folder, 'users.txt'), `"${server.username}" "${server.password}"\n`)
  writeFileSync(
    file,
    `[databases]
* = host=${server.hostname} port=${server.port}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
unix_socket_dir =
auth_type = scram-sha-256
auth_file = ${join(folder, 'users.txt')}
pool_mode = transaction
default_pool_size = 6
max_client_conn = 500
server_login_retry = 1
`,
  )
  const url = new URL(serverUrl)
  url.host = `127.0.0.1:${port}`
  let child = await start(file, port)
  const end = async () => {
    const ended = once(child, 'exit')
    child.kill('SIGTERM')
    await ended
  }
  return {
    url: url.href,
    async restart() {
      await end()
      child = await start(file, port)
    },
    async stop() {
      await end()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Answers once it listens. Throws when it ends instead. */
async function start(file: string, port: number): Promise<ChildProcess> {
  // It refuses to run as root.
  const user = userInfo().uid === 0 ? ['--user', 'nobody'] : []
  const child = spawn('pgbouncer', [...user, '--quiet', file], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    said += text
  })
  // One that is not installed says so instead of ending.
  child.once('error', (error) => {
    said += error.message
  })
  while (!(await listens(port))) {
    if (child.exitCode !== null || child.pid === undefined)
      throw new Error(`PgBouncer did not start: ${said}`)
    await wait(20)
  }
  return child
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    const say = (is: boolean) => {
      socket.destroy()
      resolve(is)
    }
    socket.once('connect', () => say(true)).once('error', () => say(false))
  })
}
