import { like, type SQL, sql } from './drizzle.ts'

/** Whether a folded text (` word word …`) has a word that begins so, on both engines. */
export function hasWord(column: Parameters<typeof like>[0], beginning: string): SQL {
  const pattern = `% ${beginning.replace(/[\\%_]/g, '\\$&')}%`
  return sql`${like(column, pattern)} escape '\\'`
}
