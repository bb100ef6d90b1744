import type { Defect } from './defect.ts'

const api = 'apps/api/src'
const store = `${api}/store`

/** What was acknowledged stays, once, and cannot be rewritten. */
export const storeDefects: readonly Defect[] = [
  {
    name: 'last-one-wins',
    what: 'Of two people who change one thing, the slower overwrites the faster.',
    file: `${store}/revise.ts`,
    text: 'const here = and(eq(table.id, seen.id), eq(table.version, seen.version))',
    replacement: 'const here = eq(table.id, seen.id)',
    tests: [`${store}/revise.test.ts`],
  },
  {
    name: 'lost-in-a-power-cut',
    what: 'An acknowledged write is gone after a power cut.',
    file: `${store}/engine.sqlite-connection.ts`,
    text: 'synchronous = FULL',
    replacement: 'synchronous = NORMAL',
    tests: [`${store}/store.sqlite.test.ts`],
  },
  {
    name: 'half-a-change',
    what: 'Of a change that fails in the middle the first half stays.',
    file: `${store}/engine.sqlite-writer.ts`,
    text: "raw.exec('ROLLBACK TO one; RELEASE one')",
    replacement: "raw.exec('RELEASE one')",
    tests: [`${store}/transaction.test.ts`],
  },
  {
    name: 'told-too-early',
    what: 'Somebody is told that it is saved before it is on the disk.',
    file: `${store}/engine.sqlite-writer.ts`,
    text: 'tell.push(await onSavepoint(connection, around, writing))',
    replacement: '(await onSavepoint(connection, around, writing))()',
    tests: [`${store}/store.sqlite.test.ts`],
  },
  {
    name: 'done-twice',
    what: 'A request repeated on a bad line has its effect twice.',
    file: `${api}/core/act.ts`,
    text: '      if (earlier) throw new AnsweredBefore(earlier.answer)\n',
    replacement: '',
    tests: [`${api}/core/act.test.ts`],
  },
  {
    name: 'key-for-other-content',
    what: 'A request with other content gets the answer of the first.',
    file: `${api}/core/act.ts`,
    text: "      if (earlier && earlier.requestHash !== once.requestHash) throw new AppError('key-reused')\n",
    replacement: '',
    tests: [`${api}/core/act.test.ts`],
  },
  {
    name: 'log-can-be-changed',
    what: 'Who did something can be rewritten afterwards.',
    file: 'apps/api/migrations/sqlite/0001_append_only.sql',
    text: "CREATE TRIGGER change_no_update BEFORE UPDATE ON `change` BEGIN SELECT RAISE(ABORT, 'append-only: change'); END;",
    replacement: 'SELECT 1;',
    tests: [`${store}/append-only.test.ts`],
  },
  {
    name: 'past-day-ignored',
    what: 'A report of a past day shows the figures of today.',
    file: `${store}/as-of.ts`,
    text: 'return asOf === undefined ? null : endOfDay(asOf)',
    replacement: 'return asOf === undefined ? null : null',
    tests: [`${api}/features/reports/reports.test.ts`],
  },
  {
    name: 'version-before-its-time',
    what: 'A past day shows two versions of one report.',
    file: `${store}/as-of.ts`,
    text: '.where(and(lte(reportHistory.validFrom, at), gt(validTo, at)))',
    replacement: '.where(lte(reportHistory.validFrom, at))',
    tests: [`${store}/as-of.test.ts`, `${api}/features/reports/reports.test.ts`],
  },
  {
    name: 'change-without-seal',
    what: 'An entry of the log can be altered and nobody finds out.',
    file: `${store}/record.ts`,
    text: '  await seal(tx, changeId)\n',
    replacement: '',
    tests: [`${store}/chain.test.ts`],
  },
]
