import type { TestProject } from 'vitest/node'
import { alone } from '#store/engine.pg-connect.ts'
import { migrateClient, migrationsOf } from '#store/migrate.ts'
import { startPooler } from './pgbouncer.ts'
import { withDatabase } from './postgres.ts'
import { startPostgres } from './postgres-server.ts'
import { execute } from './raw.ts'

/**
 * Once per run: the server of `TEST_PG`, else one of our own, and in it a migrated template. With
 * `TEST_POOLER` the tests reach it through PgBouncer.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.TEST_PG
  const server = given ? { url: given, stop: async () => undefined } : await startPostgres()
  const template = `tiendo_template_${process.pid}`
  // A connection for each statement: none is left idle for the server to break when it stops.
  const asAdmin = (statement: string) => execute({ engine: 'pg', place: server.url }, statement)
  await asAdmin(`create database ${template} template template0`)
  await alone(withDatabase(server.url, template), 'schema', (client) =>
    migrateClient(client, migrationsOf('pg')),
  )
  const pooler = process.env.TEST_POOLER ? await startPooler(server.url) : undefined
  project.provide('postgres', { url: pooler?.url ?? server.url, template })
  return async () => {
    await pooler?.stop()
    await asAdmin(`drop database ${template}`)
    await server.stop()
  }
}
