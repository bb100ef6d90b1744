import type { Column } from '../core/sheet.ts'
import type { Messages } from '../i18n/messages.ts'
import type { UnitRow } from './model.ts'

/** The columns of the units table. */
export const unitColumns = {
  name: { kind: 'text', header: (t) => t.units.name, value: (row) => row.name, width: 34 },
  kind: {
    kind: 'text',
    header: (t) => t.units.kind,
    value: (row, t) => t.unitKind[row.kind],
    width: 22,
  },
  validFrom: { kind: 'day', header: (t) => t.units.validFrom, value: (row) => row.validFrom },
  validTo: { kind: 'day', header: (t) => t.units.validTo, value: (row) => row.validTo },
  predecessors: {
    kind: 'text',
    header: (t) => t.units.predecessors,
    value: (row) => namesText(row.predecessors),
    width: 28,
  },
  successors: {
    kind: 'text',
    header: (t) => t.units.successors,
    value: (row) => namesText(row.successors),
    width: 28,
  },
  accounts: { kind: 'number', header: (t) => t.units.accounts, value: (row) => row.accounts },
} as const satisfies Record<string, Column<UnitRow, Messages<'units'>>>
export type UnitColumnKey = keyof typeof unitColumns

function namesText(names: readonly string[]): string | null {
  return names.length > 0 ? names.join('; ') : null
}
