import { noFigure } from '@app/shared/core/format.ts'
import { useFormat } from '#core/format.ts'
import { focusField } from '#ui/field.tsx'
import { PercentField } from '#ui/percent-field.tsx'
import { TableFrame } from '#ui/table-frame.tsx'
import css from './plan-editor.module.css'
import { linePercent, type PlanDates, type PlanPeriod } from './plan-points.ts'
import { useProjectFormWords } from './words.ts'

interface Props {
  /** Earliest first. */
  periods: readonly PlanPeriod[]
  dates: PlanDates
  errors: Readonly<Record<string, unknown>>
  onChange: (periodId: string, percent: number | null, fault: string | null) => void
}

/** One row per period; an empty field leaves the period to the line, whose figure stands beside it. */
export function PlanTable({ periods, dates, errors, onChange }: Props) {
  const { projectForm: words, shell } = useProjectFormWords()
  return (
    <TableFrame label={words.plan} maxHeight="420px">
      <table className="data-table compact">
        <caption className="visually-hidden">{words.plan}</caption>
        <thead>
          <tr>
            <th scope="col">{shell.chart.period}</th>
            <th scope="col" className="number">
              {words.line}
            </th>
            <th scope="col" className={css.own}>
              {words.own}
            </th>
          </tr>
        </thead>
        <tbody className={css.rows}>
          {periods.map((period, at) => (
            <PlanRow
              key={period.id}
              {...{ period, dates, onChange }}
              error={errors[nameOf(period)]}
              next={periods[at + 1]}
            />
          ))}
        </tbody>
      </table>
    </TableFrame>
  )
}

interface RowProps extends Pick<Props, 'dates' | 'onChange'> {
  period: PlanPeriod
  error: unknown
  next: PlanPeriod | undefined
}

function PlanRow({ period, dates, error, next, onChange }: RowProps) {
  const { projectForm: words } = useProjectFormWords()
  const format = useFormat()
  const given = dates.plan[period.id]
  const percent = linePercent(dates, period)
  const line = percent === null ? noFigure : format.number(percent)
  return (
    <tr>
      <th scope="row" className="nowrap">
        {period.name}
      </th>
      <td className="number muted">{given === undefined ? line : <s>{line}</s>}</td>
      <td>
        <PercentField
          name={nameOf(period)}
          label={words.ownOf(period.name)}
          labelHidden
          value={given ?? null}
          error={typeof error === 'string' ? error : null}
          onChange={(percent, fault) => onChange(period.id, percent, fault)}
          onEnter={() => next && focusField(nameOf(next))}
        />
      </td>
    </tr>
  )
}

function nameOf({ id }: PlanPeriod): string {
  return `plan.${id}`
}
