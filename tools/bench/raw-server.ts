import Database from 'better-sqlite3'
import Fastify from 'fastify'

/**
 * The yardstick: the least that Fastify and better-sqlite3 can do for the same bytes. No sessions, no
 * roles, no schemas; rows lie ready as JSON, a draft is five statements in one durable transaction.
 */
interface Fixture {
  readonly file: string
  /** The rows of a list, each as JSON, and what the answer has around them. */
  readonly rows: readonly string[]
  readonly overview: string
}

export async function startRawServer({ file, rows, overview }: Fixture) {
  const db = new Database(file)
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.exec(`
    create table project (n integer primary key, json text not null);
    create table kept (name text primary key, json text not null);
    create table draft (id text primary key, version int not null, percent real, at int not null);
    create table draft_history (id text, version int, percent real, at int, primary key (id, version));
    create table change (id integer primary key autoincrement, at int not null, actor text not null);
    create table change_item (change_id int, entity_id text, version int, primary key (change_id, entity_id));
  `)
  const insert = db.prepare('insert into project (json) values (?)')
  db.transaction(() => rows.forEach((row) => void insert.run(row)))()
  db.prepare("insert into kept values ('overview', ?)").run(overview)
  const app = Fastify()
  const page = db.prepare('select json from project order by n limit ?').pluck()
  const kept = db.prepare("select json from kept where name = 'overview'").pluck()
  const save = makeSave(db)

  app.get<{ Querystring: { pageSize: string } }>('/projects', (request, reply) => {
    const pageSize = Number(request.query.pageSize)
    reply.type('application/json; charset=utf-8')
    const items = page.all(pageSize).join(',')
    return reply.send(`{"items":[${items}],"total":${rows.length},"page":1,"pageSize":${pageSize}}`)
  })
  app.get('/overview', (_request, reply) =>
    reply.type('application/json; charset=utf-8').send(kept.get()),
  )
  app.put<{ Params: { id: string }; Body: { version: number; percent: number } }>(
    '/drafts/:id',
    ({ params, body }) => save(params.id, body.percent),
  )
  const origin = await app.listen({ port: 0, host: '127.0.0.1' })
  return { origin, close: () => app.close().then(() => db.close()) }
}

function makeSave(db: Database.Database) {
  const log = db.prepare('insert into change (at, actor) values (?, ?)')
  const item = db.prepare('insert into change_item values (?, ?, ?)')
  const file = db.prepare('insert into draft_history select * from draft where id = ?')
  const put = db.prepare(
    'insert into draft values (?, 1, ?, ?) on conflict (id) do update set version = version + 1, percent = excluded.percent, at = excluded.at returning *',
  )
  return db.transaction((id: string, percent: number) => {
    const at = Date.now()
    const { lastInsertRowid } = log.run(at, 'bench')
    file.run(id)
    const row = put.get(id, percent, at) as { version: number }
    item.run(lastInsertRowid, id, row.version)
    return row
  }).immediate
}
