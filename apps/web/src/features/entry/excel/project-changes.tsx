import { faultText } from '@app/shared/reports/check.ts'
import type { WorkbookRow } from '@app/shared/reports/workbook-model.ts'
import { Checkbox } from '@mantine/core'
import { Link } from 'react-router'
import { useWords } from '#core/words.tsx'
import { paths } from '#paths.ts'
import { lockOf } from '../lock.ts'
import { CellChange } from './cell-change.tsx'
import {
  type Choices,
  chosenSide,
  isTakeable,
  keyOf,
  lacking,
  takenCells,
  withRow,
  withSide,
} from './choices.ts'
import css from './excel.module.css'

interface Props {
  row: WorkbookRow
  choices: Choices
  onChoose: (choices: Choices) => void
}

/** One project: what would change in its report, and whether it is to. */
export function ProjectChanges({ row, choices, onChoose }: Props) {
  const { workbook } = useWords()
  const { report, cells } = row
  const isTaken = isTakeable(row) && !choices.left.has(report.id)
  return (
    <section className={`panel ${css.project}`} aria-label={report.projectCode}>
      <div className={css.head}>
        <Checkbox
          aria-label={workbook.take(report.projectCode)}
          checked={isTaken}
          disabled={!isTakeable(row)}
          onChange={({ currentTarget }) =>
            onChoose(withRow(choices, report.id, currentTarget.checked))
          }
        />
        <h3 className={css.name}>
          <Link to={paths.report(report.periodId, report.id)}>{report.projectCode}</Link>{' '}
          <span lang="vi">{report.projectTitle}</span>
        </h3>
      </div>
      <Refused row={row} />
      {cells.map((cell) => (
        <CellChange
          key={cell.field}
          cell={cell}
          side={chosenSide(choices, report.id, cell.field)}
          isOff={!isTaken}
          onChoose={(side) => onChoose(withSide(choices, keyOf(report.id, cell.field), side))}
        />
      ))}
      {takenCells(row, choices).length > 0 && <Lacking row={row} choices={choices} />}
    </section>
  )
}

/** Why nothing of it can be written. */
function Refused({ row: { report, rows, fault } }: { row: WorkbookRow }) {
  const words = useWords()
  const why = fault ? words.workbook.rowFault[fault](rows.join(', ')) : lockOf(report, words)
  return why ? <p className={css.refused}>{why}</p> : null
}

function Lacking({ row, choices }: Pick<Props, 'row' | 'choices'>) {
  const words = useWords()
  const faults = lacking(row, choices).map((fault) => faultText(fault, words))
  if (faults.length === 0) return null
  return <p className={`muted ${css.lacking}`}>{words.workbook.lacking(faults.join(' '))}</p>
}
