import { round1 } from '@app/shared/projects/rules.ts'
import type { ReportDetail } from '@app/shared/reports/contract.ts'
import type { ContentField } from '@app/shared/reports/rules.ts'
import type { ReactNode } from 'react'
import { useFormat } from '#core/format.ts'
import { useWords } from '#core/words.tsx'
import { GapText } from '#parts/gap-text.tsx'
import { Sparkline } from '#parts/sparkline.tsx'
import css from './figures.module.css'
import { RemarkButton } from './remark-button.tsx'

interface Props {
  report: ReportDetail
  onRemark: ((field: ContentField) => void) | undefined
}

/** The figures in one row: before, planned, now, the gap, and the last periods at a glance. */
export function Figures({ report, onRemark }: Props) {
  const { review, project } = useWords()
  const format = useFormat()
  const { percent, plannedPercent, previousPercent, lastSent, series } = report
  const gap = percent === null ? null : round1(percent - plannedPercent)
  const values = series.map(({ periodName, ...point }) => ({ name: periodName, ...point }))
  return (
    <section className={css.row} aria-label={review.one.figures}>
      <dl className={css.figures}>
        <Figure label={review.one.previous}>{format.percent(previousPercent)}</Figure>
        {lastSent && (
          <Figure label={review.one.lastSent}>{format.percent(lastSent.percent)}</Figure>
        )}
        <Figure label={review.one.plan}>{format.percent(plannedPercent)}</Figure>
        <Figure label={review.one.now} isMain>
          {format.percent(percent)}
        </Figure>
        <Figure label={project.gap}>
          <GapText gap={gap} />
        </Figure>
        <Figure label={review.one.curve}>
          <Sparkline values={values} />
        </Figure>
      </dl>
      {report.keepsPrevious && <span className={css.kept}>{review.one.kept}</span>}
      <RemarkButton field="percent" onRemark={onRemark} />
    </section>
  )
}

interface FigureProps {
  label: string
  isMain?: boolean
  children: ReactNode
}

function Figure({ label, isMain, children }: FigureProps) {
  return (
    <div className={css.figure} data-main={isMain}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}
