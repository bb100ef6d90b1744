import pg from 'pg'

/** int8 and numeric as numbers; a pool's own `types` is ignored by drizzle. */
for (const oid of [20, 1700]) pg.types.setTypeParser(oid, Number)

export const driver = pg
