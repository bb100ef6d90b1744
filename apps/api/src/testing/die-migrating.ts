import pg from 'pg'
import { connect } from '#store/engine.sqlite-connection.ts'
import { migrateClient, migrateSqlite } from '#store/migrate.ts'

/** `engine place migrations question`: as in a power cut, the process ends in place of that question. */
const [engine, place = '', migrations = '', question] = process.argv.slice(2)
let left = Number(question)

/** The same object, but for one of its methods. */
function mortal<T extends object>(database: T, method: keyof T): T {
  return new Proxy(database, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key)
      if (typeof value !== 'function') return value
      return (...given: unknown[]) => {
        if (key === method && --left <= 0) process.kill(process.pid, 'SIGKILL')
        return value.apply(target, given)
      }
    },
  })
}

if (engine === 'sqlite') migrateSqlite(mortal(connect(place, false).raw, 'exec'), migrations)
else {
  const client = new pg.Client({ connectionString: place })
  await client.connect()
  await client.query('begin')
  await migrateClient(mortal(client, 'query'), migrations)
  await client.query('commit')
}
