import type { Check, CheckedRow, FaultGroup } from '@app/shared/imports/contract.ts'
import { faultKey } from '@app/shared/imports/groups.ts'
import { type FormEvent, useState } from 'react'
import { ActionButton } from '#ui/action-button.tsx'
import { TextField } from '#ui/text-field.tsx'
import css from './check-step.module.css'
import { fieldName } from './field-name.ts'
import type { StepProps } from './step-props.ts'
import type { Settled } from './wizard.ts'
import { useImportWords } from './words.ts'

interface Props extends Pick<StepProps, 'draft' | 'move'> {
  check: Check
  group: FaultGroup
}

const atOnce = 10

/** The rows of one kind of fault as they were when the list was opened; each is mended here by itself. */
export function FaultRows({ draft, check, group, move }: Props) {
  const { check: words } = useImportWords().importWizard
  const [opened] = useState(() => rowsOf(group, check))
  const [shown, setShown] = useState(atOnce)
  const now = new Map(rowsOf(group, check).map((row) => [row.row, row]))
  const more = Math.min(2 * atOnce, opened.length - shown)
  return (
    <>
      <ul className={css.rows}>
        {opened.slice(0, shown).map((before) => (
          <FaultRow
            key={before.row}
            {...{ draft, group, move }}
            row={now.get(before.row) ?? before}
            isMended={!now.has(before.row)}
          />
        ))}
      </ul>
      {more > 0 && (
        <ActionButton size="sm" variant="default" onClick={() => setShown(shown + more)}>
          {words.more(more)}
        </ActionButton>
      )}
    </>
  )
}

function rowsOf(group: FaultGroup, check: Check): CheckedRow[] {
  const key = faultKey(group)
  return check.rows.filter(({ faults }) => faults.some((fault) => faultKey(fault) === key))
}

interface RowProps extends Pick<StepProps, 'draft' | 'move'> {
  group: FaultGroup
  row: CheckedRow
  isMended: boolean
}

function FaultRow({ draft, group, row, isMended, move }: RowProps) {
  const { check: words } = useImportWords().importWizard
  const keys = [cellKey(row.row, group.field), rowKey(row.row)]
  const own = draft.settled.find(({ key }) => keys.includes(key))
  return (
    <li className={css.row}>
      <span className={css.name}>
        {words.row(row.row)}{' '}
        <span lang="vi" className="muted">
          {[row.key, row.name].filter(Boolean).join(' · ')}
        </span>
      </span>
      {isMended ? (
        <MendedRow settled={own} row={row.row} move={move} />
      ) : (
        <Editor {...{ draft, group, row, move }} />
      )}
    </li>
  )
}

function MendedRow({
  settled,
  row,
  move,
}: {
  settled: Settled | undefined
  row: number
  move: Props['move']
}) {
  const { importWizard, shell } = useImportWords()
  const { check: words } = importWizard
  return (
    <>
      <span>{words.mended}</span>
      {settled && (
        <ActionButton
          size="sm"
          variant="subtle"
          aria-label={words.undo(words.row(row))}
          onClick={() => move({ type: 'unsettle', key: settled.key })}
        >
          {shell.button.undo}
        </ActionButton>
      )}
    </>
  )
}

/** The cell as it stands in the file, to be written anew; or the row is left out. */
function Editor({ draft, group, row, move }: Omit<RowProps, 'isMended'>) {
  const words = useImportWords()
  const { check } = words.importWizard
  const { field } = group
  const [text, setText] = useState(() => cellText(row, group))
  const settle = (settled: Settled) => move({ type: 'settle', settled: [settled] })
  const save = (event: FormEvent) => {
    event.preventDefault()
    if (field === null) return
    const cells = [{ row: row.row, field, text }]
    settle({ key: cellKey(row.row, field), decisions: { cells } })
  }
  const formId = `cell-${row.row}-${field}`
  return (
    <>
      {field !== null && (
        <form id={formId} onSubmit={save}>
          <TextField
            name={`cell.${row.row}.${field}`}
            label={check.cell(row.row, fieldName(draft, field, words))}
            labelHidden
            value={text}
            onChange={setText}
          />
        </form>
      )}
      {field !== null && (
        <ActionButton size="sm" variant="default" type="submit" form={formId}>
          {check.save}
        </ActionButton>
      )}
      <ActionButton
        size="sm"
        variant="subtle"
        aria-label={`${check.leaveOut}: ${check.row(row.row)}`}
        onClick={() => settle({ key: rowKey(row.row), decisions: { leaveOut: [row.row] } })}
      >
        {check.leaveOut}
      </ActionButton>
    </>
  )
}

function cellText({ faults }: CheckedRow, group: FaultGroup): string {
  return faults.find((fault) => faultKey(fault) === faultKey(group))?.value ?? group.value
}

function cellKey(row: number, field: string | null): string {
  return `cell ${row} ${field}`
}

function rowKey(row: number): string {
  return `row ${row}`
}
