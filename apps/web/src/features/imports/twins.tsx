import type { CheckedRow, Twin } from '@app/shared/imports/contract.ts'
import type { ReactNode } from 'react'
import { ActionButton } from '#ui/action-button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import type { StepProps } from './step-props.ts'
import css from './twins.module.css'
import type { Settled } from './wizard.ts'
import { useImportWords } from './words.ts'

interface Props extends Pick<StepProps, 'draft' | 'move'> {
  rows: readonly CheckedRow[]
}

/** Rows that may be what is there already, side by side with it. Whatever is decided keeps its place. */
export function Twins({ draft, rows, move }: Props) {
  const { preview: words } = useImportWords().importWizard
  const { twin: twinWords } = words
  const decided = new Set(draft.settled.map(({ key }) => key))
  const open = rows.filter((row) => !decided.has(twinKey(row)))
  if (rows.length === 0)
    return (
      <div className="panel">
        <EmptyState title={words.none} />
      </div>
    )
  return (
    <>
      <div className={css.all}>
        <span className="muted">{twinWords.note}</span>
        <ActionButton
          variant="default"
          blockedBy={open.length === 0 && twinWords.noneOpen}
          onClick={() => move({ type: 'settle', settled: open.map(asTwo) })}
        >
          {twinWords.allTwo(open.length)}
        </ActionButton>
      </div>
      <ul className={css.pairs}>
        {rows.map((row) => (
          <Pair
            key={row.row}
            row={row}
            settled={draft.settled.find(({ key }) => key === twinKey(row))}
            move={move}
          />
        ))}
      </ul>
    </>
  )
}

/** It is none of those that it looks like. */
function asTwo(row: CheckedRow): Settled {
  const twins = row.twins.map(({ twin }) => ({ row: row.row, twin, same: false }))
  return { key: twinKey(row), decisions: { twins }, about: row }
}

function twinKey({ row }: CheckedRow): string {
  return `twin ${row}`
}

interface PairProps extends Pick<Props, 'move'> {
  row: CheckedRow
  settled: Settled | undefined
}

function Pair({ row, settled, move }: PairProps) {
  const { twin: words } = useImportWords().importWizard.preview
  const two = () => move({ type: 'settle', settled: [asTwo(row)] })
  const one = ({ twin }: Twin) => {
    const others = asTwo(row)
    const twins = others.decisions.twins?.map((each) => ({ ...each, same: each.twin === twin }))
    move({ type: 'settle', settled: [{ ...others, decisions: { twins } }] })
  }
  return (
    <li className={`panel ${css.pair}`} data-decided={settled ? true : undefined}>
      <Side label={words.inFile(row.row)} code={row.key} title={row.name} more={row.unitName} />
      {row.twins.map((twin) => (
        <TwinSide
          key={twin.twin}
          twin={twin}
          choice={
            <Choice
              {...{ row, twin }}
              isSame={settled?.decisions.twins?.find((each) => each.twin === twin.twin)?.same}
              onSame={() => one(twin)}
              onTwo={two}
            />
          }
        />
      ))}
      {settled && <Undo row={row} onUndo={() => move({ type: 'unsettle', key: twinKey(row) })} />}
    </li>
  )
}

interface ChoiceProps {
  row: CheckedRow
  twin: Twin
  isSame: boolean | undefined
  onSame: () => void
  onTwo: () => void
}

function Choice({ row, twin, isSame, onSame, onTwo }: ChoiceProps) {
  const { twin: words } = useImportWords().importWizard.preview
  const button = (label: string, isChosen: boolean, choose: () => void) => (
    <ActionButton
      size="sm"
      variant={isChosen ? 'filled' : 'default'}
      aria-label={words.of(label, row.row, twin.code || twin.title)}
      onClick={choose}
    >
      {isChosen ? `✓ ${label}` : label}
    </ActionButton>
  )
  return (
    <>
      {button(words.same, isSame === true, onSame)}
      {button(words.two, isSame === false, onTwo)}
    </>
  )
}

function Undo({ row, onUndo }: { row: CheckedRow; onUndo: () => void }) {
  const { importWizard, shell } = useImportWords()
  const { check } = importWizard
  return (
    <ActionButton
      size="sm"
      variant="subtle"
      aria-label={check.undo(check.row(row.row))}
      onClick={onUndo}
    >
      {shell.button.undo}
    </ActionButton>
  )
}

function TwinSide({ twin, choice }: { twin: Twin; choice: ReactNode }) {
  const { twin: words } = useImportWords().importWizard.preview
  const place = /^row:(\d+)$/.exec(twin.twin)?.[1]
  return (
    <Side
      label={place === undefined ? words.known : words.inFile(Number(place))}
      code={twin.code}
      title={twin.title}
      more={words.alike(Math.floor(twin.likeness * 100))}
    >
      <div className={css.choice}>{choice}</div>
    </Side>
  )
}

interface SideProps {
  label: string
  code: string
  title: string
  more: string
  children?: ReactNode
}

function Side({ label, code, title, more, children }: SideProps) {
  return (
    <div className={css.side}>
      <div className="muted">{label}</div>
      <div lang="vi">
        {code && <strong>{code}</strong>} {title}
      </div>
      <div className="muted">{more}</div>
      {children}
    </div>
  )
}
