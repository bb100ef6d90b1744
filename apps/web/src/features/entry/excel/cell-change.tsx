import type { Messages } from '@app/shared/i18n/messages.ts'
import type { WorkbookCell } from '@app/shared/reports/workbook-model.ts'
import { diffWords } from '@app/shared/review/word-diff.ts'
import { Button } from '@mantine/core'
import { type Formats, useFormat } from '#core/format.ts'
import { useWords } from '#core/words.tsx'
import { DiffSides } from '#parts/diff-sides.tsx'
import type { Side } from './choices.ts'
import css from './excel.module.css'

interface Props {
  cell: WorkbookCell
  /** Chosen where both have changed it. */
  side: Side | null
  /** Nothing of its report is written. */
  isOff: boolean
  onChoose: (side: Side) => void
}

/** One cell: what the system says and what the file says. */
export function CellChange({ cell, side, isOff, onChoose }: Props) {
  const { workbook, content } = useWords()
  const { field, at, fault, text, stale } = cell
  const names = { ...content, keepsPrevious: workbook.keeps.header }
  return (
    <div className={css.cell}>
      <div className={css.cellHead}>
        <h4 className={css.field}>{names[field]}</h4>
        <span className="muted">{workbook.cell(at)}</span>
      </div>
      {fault ? (
        <p className={css.refused}>
          {workbook.cellFault[fault]} <span className="muted">{workbook.inFile(text)}</span>
        </p>
      ) : (
        <Difference cell={cell} />
      )}
      {stale && fault === null && (
        <StaleChoice stale={stale} cell={cell} side={side} isOff={isOff} onChoose={onChoose} />
      )}
    </div>
  )
}

function Difference({ cell: { field, before, after } }: Pick<Props, 'cell'>) {
  const words = useWords()
  const format = useFormat()
  const labels = [words.workbook.before, words.workbook.after] as const
  if (isProse(field)) {
    const diff = diffWords(String(before), String(after))
    return (
      <>
        {diff.rewritten && <p className={`muted ${css.rewritten}`}>{words.review.one.rewritten}</p>}
        <DiffSides diff={diff} labels={labels} />
      </>
    )
  }
  return (
    <p className={css.values}>
      <span className="visually-hidden">{labels[0]}: </span>
      <del className={css.old}>{valueText(before, { words, format })}</del>
      <span aria-hidden="true"> → </span>
      <span className="visually-hidden">{labels[1]}: </span>
      <ins className={css.new}>{valueText(after, { words, format })}</ins>
    </p>
  )
}

type StaleProps = Props & { stale: NonNullable<WorkbookCell['stale']> }

/** Somebody has written there since the download: nobody's text goes away unseen. */
function StaleChoice({ stale, cell, side, isOff, onChoose }: StaleProps) {
  const words = useWords()
  const format = useFormat()
  const { workbook } = words
  const sides = [
    { of: 'file', label: workbook.takeFile },
    { of: 'server', label: workbook.takeServer },
  ] as const
  return (
    <fieldset className={css.stale} disabled={isOff}>
      <legend>{workbook.staleCell(stale.by, format.instant(stale.at))}</legend>
      <p className="muted">
        {workbook.downloaded}: {valueText(stale.downloaded, { words, format })}
      </p>
      <div className={css.sides}>
        {sides.map(({ of, label }) => (
          <Button
            key={of}
            size="sm"
            variant={side === of ? 'filled' : 'default'}
            aria-pressed={side === of}
            aria-label={`${label}: ${cell.at}`}
            onClick={() => onChoose(of)}
          >
            {label}
          </Button>
        ))}
      </div>
    </fieldset>
  )
}

function isProse(field: WorkbookCell['field']): boolean {
  return field !== 'percent' && field !== 'status' && field !== 'keepsPrevious'
}

function valueText(
  value: WorkbookCell['before'],
  { words, format }: { words: Messages; format: Formats },
): string {
  const { clash } = words.drafts
  if (value === null || value === '' || value === false) return clash.empty
  if (typeof value === 'number') return format.percent(value)
  if (value === true) return words.workbook.keeps.yes
  const statuses: Readonly<Record<string, string>> = words.status
  return statuses[value] ?? value
}
