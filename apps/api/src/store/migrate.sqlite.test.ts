import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { tempFolder } from '#testing/folders.ts'
import { onFile } from '#testing/raw.ts'
import { connect } from './engine.sqlite-connection.ts'
import { applicationId, migrateSqlite } from './migrate.ts'

/** A database of these steps. */
function migrated(...steps: string[]): { file: string; step: (text: string) => void } {
  const folder = tempFolder()
  const file = join(folder, 'tiendo.db')
  const tags: string[] = []
  const step = (text: string) => {
    const tag = `000${tags.length}_step`
    tags.push(tag)
    mkdirSync(join(folder, 'meta'), { recursive: true })
    writeFileSync(join(folder, `${tag}.sql`), text)
    const entries = tags.map((known) => ({ tag: known }))
    writeFileSync(join(folder, 'meta/_journal.json'), JSON.stringify({ entries }))
    const { raw } = connect(file, false)
    try {
      migrateSqlite(raw, folder)
    } finally {
      raw.close()
    }
  }
  for (const text of steps) step(text)
  return { file, step }
}

const family = `create table parent (id integer primary key);
--> statement-breakpoint
create table child (id integer, parent_id integer references parent (id) on delete cascade);
--> statement-breakpoint
insert into parent values (1);
--> statement-breakpoint
insert into child values (1, 1), (2, 1);`

test('a rebuilt table keeps its children', () => {
  const { file } = migrated(
    family,
    `PRAGMA foreign_keys=OFF;
--> statement-breakpoint
create table new_parent (id integer primary key, name text);
--> statement-breakpoint
insert into new_parent select id, '' from parent;
--> statement-breakpoint
drop table parent;
--> statement-breakpoint
alter table new_parent rename to parent;
--> statement-breakpoint
PRAGMA foreign_keys=ON;`,
  )
  expect(onFile(file, 'select * from child')).toHaveLength(2)
})

test('a step that leaves children without a parent is taken back', () => {
  const { file, step } = migrated(family)
  expect(() => step('delete from parent')).toThrow('broke 2 foreign keys')
  expect(onFile(file, 'select * from parent')).toHaveLength(1)
})

test('the file says whose it is', () => {
  const { file } = migrated(family)
  expect(onFile(file, 'pragma application_id')).toEqual([{ application_id: applicationId }])
})
