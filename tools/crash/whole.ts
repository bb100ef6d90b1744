import Database from 'better-sqlite3'

/** No page damaged, no reference broken, no version missing, no change without its record. Throws otherwise. */
export function assertWhole(file: string): void {
  const raw = new Database(file, { readonly: true })
  const count = (from: string) => raw.prepare(`select count(*) from ${from}`).pluck().get()
  const found = {
    integrity: raw.pragma('integrity_check', { simple: true }),
    references: (raw.pragma('foreign_key_check') as unknown[]).length,
    missingVersions: count(`period p where p.version - 1 <>
      (select count(*) from period_history h where h.id = p.id and h.version < p.version)`),
    gaps: count(`period_history h where h.valid_to <> coalesce(
      (select n.valid_from from period_history n where n.id = h.id and n.version = h.version + 1),
      (select p.valid_from from period p where p.id = h.id))`),
    unrecorded: count('period p where p.change_id not in (select id from change)'),
  }
  raw.close()
  const expected = { integrity: 'ok', references: 0, missingVersions: 0, gaps: 0, unrecorded: 0 }
  if (JSON.stringify(found) !== JSON.stringify(expected)) {
    throw new Error(`the file is not whole: ${JSON.stringify(found)}`)
  }
}
