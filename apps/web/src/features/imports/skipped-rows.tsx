import { textOf } from '@app/shared/core/read-value.ts'
import type { CheckedRow } from '@app/shared/imports/contract.ts'
import type { SkipReason } from '@app/shared/imports/rules.ts'
import { ActionButton } from '#ui/action-button.tsx'
import { PartTable } from './row-tables.tsx'
import type { StepProps } from './step-props.ts'
import { type Draft, sheetOf } from './wizard.ts'
import { useImportWords } from './words.ts'

interface Props extends Pick<StepProps, 'draft' | 'move'> {
  rows: readonly CheckedRow[]
}

/** Rows that only look like no rows of the table. Blank ones are, and what was left out is undone there. */
const doubtable: readonly (SkipReason | null)[] = ['total', 'heading', 'numbers', 'repeated']

/** What was taken for no row of the table, and why; it may be one all the same. */
export function SkippedRows({ draft, rows, move }: Props) {
  const { importWizard, imports } = useImportWords()
  const { preview: words } = importWizard
  return (
    <PartTable
      caption={imports.outcome.skipped}
      rows={rows}
      rowKey={({ row }) => String(row)}
      columns={[
        { key: 'row', header: words.row, nowrap: true, cell: ({ row }) => row },
        {
          key: 'why',
          header: words.why,
          nowrap: true,
          cell: ({ skipped }) => skipped && imports.skipped[skipped],
        },
        {
          key: 'text',
          header: words.after,
          width: '20rem',
          cell: ({ row }) => <span lang="vi">{textOfRow(draft, row)}</span>,
        },
        {
          key: 'take-in',
          header: importWizard.list.actions,
          nowrap: true,
          cell: (row) => <TakeIn {...{ draft, row, move }} />,
        },
      ]}
    />
  )
}

const shownWords = 6

function textOfRow(draft: Draft, row: number): string {
  const cells = sheetOf(draft).rows[row - 1] ?? []
  return cells.map(textOf).filter(Boolean).slice(0, shownWords).join(' · ')
}

function TakeIn({ draft, row, move }: Pick<Props, 'draft' | 'move'> & { row: CheckedRow }) {
  const { importWizard, shell } = useImportWords()
  const { preview: words, check } = importWizard
  const key = `take-in ${row.row}`
  if (draft.settled.some((one) => one.key === key)) {
    return (
      <>
        {words.takenIn}{' '}
        <ActionButton
          size="compact-md"
          variant="subtle"
          aria-label={check.undo(check.row(row.row))}
          onClick={() => move({ type: 'unsettle', key })}
        >
          {shell.button.undo}
        </ActionButton>
      </>
    )
  }
  if (!doubtable.includes(row.skipped)) return null
  const decisions = { takeIn: [row.row] }
  return (
    <ActionButton
      size="compact-md"
      variant="default"
      aria-label={`${words.takeIn}: ${check.row(row.row)}`}
      onClick={() => move({ type: 'settle', settled: [{ key, decisions, about: row }] })}
    >
      {words.takeIn}
    </ActionButton>
  )
}
