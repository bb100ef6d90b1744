import { dirname } from 'node:path'
import { session } from '@app/shared/session/contract.ts'
import { describe, expect, test } from 'vitest'
import type { Deps } from '#core/deps.ts'
import { makeIdentify } from '#features/session/session.service.ts'
import { type Applied, ledgerQuery, missing } from '#store/migrate.ts'
import type { Store } from '#store/store.ts'
import { noBackups } from '#testing/backups.ts'
import type { TestDatabase } from '#testing/engines.ts'
import { dieMigrating, keptAt, keptFacts, keptTags, makeKept } from '#testing/kept.ts'
import { factsOf } from '#testing/kept-facts.ts'
import { keptPassword } from '#testing/kept-place.ts'
import { migrationsLike } from '#testing/migrations.ts'
import { execute } from '#testing/raw.ts'
import { buildApp } from './app.ts'
import { dumpOf } from './backup/places.ts'
import { differing, sumsOf } from './backup/tally.ts'

/** One more step than there is, so that each kept version has something before it. */
const own = {
  '9999_next': `alter table period add column note text;
--> statement-breakpoint
update period set note = name;
--> statement-breakpoint
create table note (id integer primary key);`,
}

describe.each(keptTags)('an installation of version %s', (tag) => {
  test('says after the upgrade what it said before', async () => {
    const store = await (await makeKept(tag)).open()
    expect(await saidBy(store, await keptAt(tag))).toEqual(keptFacts(tag))
  })

  test('loses no row', async () => {
    const database = await makeKept(tag)
    const before = await contentOf(database)
    await (await database.open()).close()
    const after = await contentOf(database)
    expect(differing(before.sums, after.sums, { byContent: false })).toEqual([])
  })

  test('is untouched by an upgrade that is killed, and is upgraded by the next one', async () => {
    const database = await makeKept(tag)
    const { engine } = database
    const before = await contentOf(database)
    const folder = migrationsLike(engine, { own })
    const steps = missing(folder, await ledgerOf(database))
    const total = steps.flatMap(({ statements }) => statements).length + 3
    for (const question of [4, Math.ceil(total / 2), total]) {
      dieMigrating(database, folder, question)
      expect(await contentOf(database), `question ${question}`).toEqual(before)
    }
    await (await database.open({ migrations: folder })).close()
    const [period] = await execute(database, "select note from period where id = '2014-Q2'")
    expect(period).toEqual({ note: 'Quý 2/2014' })
  })

  test('starts again with its own version when the upgrade fails', async () => {
    const database = await makeKept(tag)
    const { engine } = database
    const before = await contentOf(database)
    const broken = { ...own, '9999_next': `${own['9999_next']}\n--> statement-breakpoint\nno sql` }
    const folder = migrationsLike(engine, { own: broken })
    await expect(database.open({ migrations: folder })).rejects.toThrow(/syntax error/)
    expect(await contentOf(database)).toEqual(before)
    const earlier = await database.open({ migrations: migrationsLike(engine, { upTo: tag }) })
    await earlier.probe()
  })
})

/** What the product answers to somebody who signs in with the password of those days. */
async function saidBy(store: Store, at: number): Promise<unknown> {
  const identify = makeIdentify(store)
  const deps: Deps = {
    ...{ store, wallNow: () => at, now: () => Date.parse('2014-09-29T09:00:00+07:00') },
    pause: async () => {},
    identify: (token) => identify(token, at),
    backups: noBackups,
    installation: { sample: false, loopback: true },
  }
  const app = await buildApp(deps)
  const credentials = { username: 'thuongtruc', password: keptPassword }
  const { path } = session.signIn
  const signedIn = await app.inject({ method: 'POST', url: path, payload: credentials })
  const cookies = Object.fromEntries(signedIn.cookies.map(({ name, value }) => [name, value]))
  return factsOf(async (url) => {
    const answer = await app.inject({ url, cookies })
    if (answer.statusCode !== 200) throw new Error(`${url}: ${answer.body}`)
    return answer.json()
  })
}

function ledgerOf(database: TestDatabase): Promise<Applied[]> {
  // The migrator's own table: its columns are fixed.
  return execute(database, `${ledgerQuery} order by tag`) as Promise<unknown[]> as Promise<
    Applied[]
  >
}

/** The steps that ran and the sums of all rows. */
async function contentOf(database: TestDatabase) {
  const { engine, place } = database
  const dump = await dumpOf(engine === 'pg' ? { url: place } : { folder: dirname(place) })
  try {
    return { ledger: await ledgerOf(database), sums: await sumsOf(dump) }
  } finally {
    await dump.close()
  }
}
