import type { Connection } from './engine.sqlite-connection.ts'
import { translated } from './engine.sqlite-errors.ts'
import type { Schema } from './schema.ts'
import type { UpkeepTx } from './store.ts'
import { refuseNested, scoped } from './transaction.ts'

interface Around {
  readonly t: Schema
  readonly now: () => number
  /** For tests: a write may await nothing but the database. */
  readonly strict: boolean
}

/** Somebody's write that waits for its turn. */
interface Writing {
  readonly perform: (tx: UpkeepTx) => Promise<unknown>
  readonly answer: (value: unknown) => void
  readonly refuse: (error: unknown) => void
}

/** Milliseconds of writing after which others than writers have their turn. */
const turnMs = 20

/**
 * One writer, first come first served. What waits at the same time is committed at the same time, each
 * write on a savepoint of its own: the disk syncs once for all of them, and nobody is answered before.
 */
export function makeWriter(connection: Connection, around: Around) {
  const line: Writing[] = []
  let working: Promise<void> | null = null

  async function workOff(): Promise<void> {
    while (line.length > 0) {
      await commitTogether(connection, around, line)
      await othersTurn()
    }
    working = null
  }

  return {
    write<T>(perform: (tx: UpkeepTx) => Promise<T>): Promise<T> {
      refuseNested()
      return new Promise((resolve, refuse) => {
        // Whoever waits in line asks for nothing of what is answered: what `perform` answers is a T.
        line.push({ perform, answer: resolve as Writing['answer'], refuse })
        working ??= workOff()
      })
    },
    /** Once nothing waits any more. */
    async idle(): Promise<void> {
      await working
    },
  }
}

async function commitTogether(
  connection: Connection,
  around: Around,
  line: Writing[],
): Promise<void> {
  const { raw } = connection
  const group: Writing[] = []
  const tell: (() => void)[] = []
  try {
    raw.exec('BEGIN IMMEDIATE')
    for (const writing of turnOf(line)) {
      group.push(writing)
      tell.push(await onSavepoint(connection, around, writing))
    }
    raw.exec('COMMIT')
  } catch (error) {
    if (raw.inTransaction) raw.exec('ROLLBACK')
    const why = translated(error)
    // Where nothing could begin, nobody in line can.
    for (const { refuse } of group.length > 0 ? group : line.splice(0)) refuse(why)
    return
  }
  // Refusals too: they may rest on what others wrote just before.
  for (const one of tell) one()
}

/** Whoever is in line, also those who come meanwhile, until the turn is over. */
function* turnOf(line: Writing[]): Generator<Writing> {
  const end = performance.now() + turnMs
  for (let next = line.shift(); next; next = performance.now() < end ? line.shift() : undefined)
    yield next
}

/** Answers how to tell the writer what became of it. Throws when nothing of the group can stay. */
async function onSavepoint(
  connection: Connection,
  around: Around,
  { perform, answer, refuse }: Writing,
): Promise<() => void> {
  const { raw } = connection
  raw.exec('SAVEPOINT one')
  try {
    const value = await performed(connection, around, perform)
    raw.exec('RELEASE one')
    return () => answer(value)
  } catch (error) {
    // A disk error may have ended the whole transaction.
    if (!raw.inTransaction) throw error
    raw.exec('ROLLBACK TO one; RELEASE one')
    return () => refuse(translated(error))
  }
}

async function performed(
  { db }: Connection,
  { t, now, strict }: Around,
  perform: Writing['perform'],
): Promise<unknown> {
  let waited = false
  const startWatch = () => (strict ? setImmediate(() => (waited = true)) : undefined)
  let watch = startWatch()
  // Readers have connections of their own, other writers stand in line: neither sees what is half done.
  const breather = (renew: () => void) => async () => {
    clearImmediate(watch)
    await othersTurn()
    renew()
    watch = startWatch()
  }
  try {
    const value = await scoped(db, (inner, renew) =>
      perform({ db: inner, t, at: now(), breathe: breather(renew) }),
    )
    if (waited) throw new Error('a transaction waited for something that is not the database')
    return value
  } finally {
    clearImmediate(watch)
  }
}

function othersTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
