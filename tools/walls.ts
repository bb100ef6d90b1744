/**
 * The import walls of CONTRIBUTING, “Directions”, as examples: for each kind of file (`*` stands
 * for its name) what it must not import, and what it may.
 */
export type Imports = Readonly<Record<string, readonly string[]>>

const features = 'apps/api/src/features/reports'
const store = 'apps/api/src/store'
const web = 'apps/web/src'
const drivers = ['better-sqlite3', 'pg']
const drizzleItself = ['drizzle-orm', 'drizzle-orm/sqlite-core', 'drizzle-orm/node-postgres']
const dialects = ['#store/engine.sqlite-drizzle.ts', '#store/engine.pg-drizzle.ts']
const sql = ['#store/drizzle.ts', '#store/schema.ts', ...drizzleItself]
const otherFeature = [
  '#features/projects/projects.service.ts',
  '../projects/projects.sql.ts',
  '../projects/projects.routes.ts',
  '../projects/project-rows.ts',
]
const start = ['#router.tsx', '#main.tsx', '../router.tsx', '../main.tsx']

export const walls: Imports = {
  'packages/shared/src/reports/*.ts': [
    ...['node:fs', 'react', 'fastify', 'drizzle-orm', 'fast-check', '@app/api/app.ts'],
  ],
  [`${features}/*.routes.ts`]: [...sql, ...dialects, ...drivers, ...otherFeature],
  [`${features}/*.service.ts`]: [
    ...[...sql, ...dialects, ...drivers, ...otherFeature],
    ...['fastify', '#core/route.ts', './reports.routes.ts'],
  ],
  [`${features}/*.sql.ts`]: [
    ...[...drizzleItself, ...dialects, ...drivers, ...otherFeature],
    '../projects/projects.service.ts',
    ...['fastify', '#core/route.ts', '#store/engine.sqlite.ts'],
    ...['./reports.service.ts', './reports.routes.ts'],
  ],
  [`${features}/*.ts`]: [
    ...[...sql, ...dialects, ...drivers, ...otherFeature],
    ...['fastify', '#core/route.ts', './reports.routes.ts'],
  ],
  'apps/api/src/core/*.ts': [
    ...[...sql, ...dialects, ...drivers, '../app.ts', '../server.ts'],
    ...['#features/reports/reports.service.ts', '../features/reports/reports.service.ts'],
  ],
  'apps/api/src/core/*.sql.ts': [
    ...[...drizzleItself, ...dialects, ...drivers],
    ...['#features/reports/reports.service.ts', '../app.ts'],
  ],
  'apps/api/src/sheets/*.ts': [
    ...[...sql, ...dialects, ...drivers, '#features/reports/reports.service.ts', '../app.ts'],
  ],
  [`${store}/*.ts`]: [
    ...[...drizzleItself, ...drivers, './engine.sqlite-drizzle.ts', './engine.pg-drizzle.ts'],
    ...['../app.ts', '../core/route.ts', '#core/app-error.ts'],
    ...['#features/reports/reports.service.ts', '../features/reports/reports.sql.ts'],
  ],
  ...Object.fromEntries(
    ['engine.*', 'kit.*', 'schema.*', 'migrate-*'].map((name) => [
      `${store}/${name}.ts`,
      [...drizzleItself, '#features/reports/reports.service.ts', '#core/route.ts', '../app.ts'],
    ]),
  ),
  'apps/api/src/*.ts': [...drizzleItself, ...dialects, ...drivers],
  'apps/api/src/sample/*.ts': [...drizzleItself, ...dialects, ...drivers],
  'apps/api/src/testing/*.ts': drizzleItself,
  [`${features}/*.test.ts`]: [...drizzleItself, ...dialects, ...drivers],
  [`${web}/features/reports/*.tsx`]: [
    ...['#features/review/queue-page.tsx', '../review/queue-page.tsx'],
    ...['#shell/shell.tsx', '../shell/shell.tsx', ...start],
  ],
  [`${web}/parts/*.tsx`]: [
    ...['#features/review/queue-page.tsx', '../features/review/queue-page.tsx'],
    ...['#shell/shell.tsx', '../shell/shell.tsx', ...start],
  ],
  [`${web}/ui/*.tsx`]: [
    ...['#features/review/queue-page.tsx', '../features/review/queue-page.tsx'],
    ...['#parts/state-badge.tsx', '../parts/state-badge.tsx'],
    ...['#core/api.ts', '#core/session.tsx', '../core/words.tsx', '#paths.ts', '../paths.ts'],
    ...['@app/shared/reports/rules.ts', '#shell/shell.tsx', ...start],
  ],
  [`${web}/core/*.ts`]: [
    ...['#features/review/queue-page.tsx', '../features/review/queue-page.tsx'],
    ...['#parts/state-badge.tsx', '../parts/state-badge.tsx'],
    ...['#shell/shell.tsx', '../shell/shell.tsx', ...start],
  ],
  [`${web}/shell/*.tsx`]: [
    ...['#features/review/queue-page.tsx', '../features/review/queue-page.tsx', ...start],
  ],
}

const driverDoors = [...drivers, './engine.sqlite-drizzle.ts', './store.ts', './drizzle.ts']

export const doors: Imports = {
  'packages/shared/src/reports/*.ts': ['zod', './rules.ts', '../core/day.ts'],
  'packages/shared/src/reports/*.test.ts': ['vitest', 'fast-check', 'node:path', './rules.ts'],
  [`${features}/*.routes.ts`]: [
    ...['fastify', '#core/route.ts', './reports.service.ts', '../projects/projects.service.ts'],
    ...['@app/shared/reports/contract.ts', '#store/store.ts'],
  ],
  [`${features}/*.service.ts`]: [
    ...['./reports.sql.ts', '../projects/projects.service.ts', '#core/act.ts', '#store/revise.ts'],
    ...['@app/shared/reports/rules.ts', '#store/store.ts'],
  ],
  [`${features}/*.sql.ts`]: [
    ...['#store/drizzle.ts', '#store/store.ts', '#store/as-of.ts', './other.sql.ts'],
    '@app/shared/reports/rules.ts',
  ],
  [`${features}/*.ts`]: ['./reports.sql.ts', '../projects/projects.service.ts', '#core/ctx.ts'],
  [`${features}/*.test.ts`]: ['vitest', '#testing/engines.ts', '#store/drizzle.ts'],
  'apps/api/src/core/*.ts': ['fastify', '#store/store.ts', './act.ts', './session.sql.ts'],
  'apps/api/src/core/*.sql.ts': ['#store/drizzle.ts', '#store/store.ts'],
  'apps/api/src/sheets/*.ts': ['hucre', '@app/shared/core/sheet.ts', './xlsx.ts'],
  [`${store}/*.ts`]: ['./drizzle.ts', './schema.ts', './engine.pg.ts'],
  [`${store}/engine.*.ts`]: driverDoors,
  [`${store}/kit.*.ts`]: driverDoors,
  [`${store}/migrate-*.ts`]: driverDoors,
  'apps/api/src/testing/*.ts': ['pg', 'better-sqlite3', '#features/reports/reports.service.ts'],
  'apps/api/src/*.ts': ['fastify', './features/reports/reports.routes.ts', '#store/store.ts'],
  [`${web}/features/reports/*.tsx`]: [
    ...[
      '#parts/state-badge.tsx',
      '#ui/loading.tsx',
      '#core/api.ts',
      './report-form.tsx',
      '#paths.ts',
    ],
    '@app/shared/reports/rules.ts',
  ],
  [`${web}/parts/*.tsx`]: ['#ui/loading.tsx', '../ui/loading.tsx', '#core/words.tsx', './a.tsx'],
  [`${web}/ui/*.tsx`]: [
    ...['react', '@mantine/core', './loading.tsx', '#core/words.tsx', '#core/announcer.tsx'],
    ...['#core/api-error.ts', '#core/format.ts', '#core/memory.ts', '@app/shared/core/text.ts'],
  ],
  [`${web}/core/*.ts`]: ['#ui/loading.tsx', '@app/shared/contract.ts', './api.ts'],
  [`${web}/shell/*.tsx`]: ['#parts/state-badge.tsx', '#ui/loading.tsx', '#core/session.tsx'],
  [`${web}/*.tsx`]: ['./shell/shell.tsx', '#features/review/queue-page.tsx', '#core/guard.ts'],
}
