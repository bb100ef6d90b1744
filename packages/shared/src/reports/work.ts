/** The tables in which a unit works on its reports: groups of the entry table, and the page before sending. */
export const workTables = ['all', 'empty', 'missing', 'returned', 'check'] as const
export type WorkTable = (typeof workTables)[number]
