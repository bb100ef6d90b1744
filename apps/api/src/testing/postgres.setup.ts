import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { migratePg, migrationsOf } from '#store/migrate.ts'
import { withDatabase } from './postgres.ts'
import { startPostgres } from './postgres-server.ts'
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
