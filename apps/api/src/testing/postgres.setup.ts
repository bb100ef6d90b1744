import type { TestProject } from 'vitest/node'
import { alone } from '#store/engine.pg-connect.ts'
import { migrateClient, migrationsOf } from '#store/migrate.ts'
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
  await alone(withDatabase(server.url, template), 'schema', (client) =>
    migrateClient(client, migrationsOf('pg')),
  )
  project.provide('postgres', { url: server.url, template })
  return async () => {
    await asAdmin(`drop database ${template}`)
    await server.stop()
  }
}
