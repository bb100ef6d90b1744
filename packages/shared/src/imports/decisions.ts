import type { Decisions } from './model.ts'

/** The decisions made so far and one more fix; of two that settle the same the later counts. */
export function withFix(so: Decisions, more: Decisions): Decisions {
  return {
    ...so,
    ...more,
    ...(so.constants || more.constants
      ? { constants: { ...so.constants, ...more.constants } }
      : {}),
    ...listed('replacements', so, more, ({ field, from }) => `${field} ${from}`),
    ...listed('readings', so, more, ({ field, code }) => `${field} ${code}`),
    ...listed('cells', so, more, ({ row, field }) => `${row} ${field}`),
    ...listed('twins', so, more, ({ row, twin }) => `${row} ${twin}`),
    ...listed('leaveOut', so, more, String),
    ...listed('takeIn', so, more, String),
  }
}

type Lists = 'replacements' | 'readings' | 'cells' | 'twins' | 'leaveOut' | 'takeIn'
type Entry<K extends Lists> = NonNullable<Decisions[K]>[number]

function listed<K extends Lists>(
  key: K,
  so: Decisions,
  more: Decisions,
  nameOf: (entry: Entry<K>) => string,
) {
  const all = [...(so[key] ?? []), ...(more[key] ?? [])] as Entry<K>[] // both of this key
  if (all.length === 0) return {}
  return { [key]: [...new Map(all.map((entry) => [nameOf(entry), entry])).values()] }
}
