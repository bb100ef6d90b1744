import type { Column } from '../core/sheet.ts'
import type { Messages } from '../i18n/messages.ts'
import type { Batch, BatchDetail } from './contract.ts'

type Words = Messages<'imports' | 'importWizard'>
type Item = BatchDetail['rows'][number]

/** The columns of the imports so far. */
export const batchColumns = {
  id: { kind: 'number', header: (t) => t.importWizard.receipt.number, value: ({ id }) => id },
  at: { kind: 'instant', header: (t) => t.importWizard.receipt.at, value: ({ at }) => at },
  kind: {
    kind: 'text',
    header: (t) => t.importWizard.receipt.kind,
    value: ({ kind }, t) => t.imports.kind[kind],
  },
  file: {
    kind: 'text',
    header: (t) => t.importWizard.receipt.file,
    value: ({ fileName }) => fileName,
    width: 36,
  },
  by: { kind: 'text', header: (t) => t.importWizard.receipt.by, value: ({ by }) => by },
  counts: {
    kind: 'text',
    header: (t) => t.importWizard.receipt.counts,
    value: ({ counts }, t) => {
      const { added, changed } = t.importWizard.outcomeOf
      return `${added(counts.added)} · ${changed(counts.changed)}`
    },
    width: 28,
  },
  state: {
    kind: 'text',
    header: (t) => t.importWizard.list.state,
    value: ({ undone }, { importWizard }) => {
      const { states } = importWizard.list
      return undone ? states.undone : states.kept
    },
  },
} as const satisfies Record<string, Column<Batch, Words>>

/** The columns of the rows that one import wrote. */
export const itemColumns = {
  row: { kind: 'number', header: (t) => t.importWizard.preview.row, value: ({ row }) => row },
  key: { kind: 'text', header: (t) => t.importWizard.preview.key, value: ({ key }) => key },
  name: {
    kind: 'prose',
    header: (t) => t.importWizard.preview.name,
    value: ({ name }) => name,
    width: 60,
  },
  what: {
    kind: 'text',
    header: (t) => t.importWizard.receipt.what,
    value: ({ added }, { importWizard }) =>
      added ? importWizard.receipt.added : importWizard.receipt.changed,
  },
} as const satisfies Record<string, Column<Item, Words>>
