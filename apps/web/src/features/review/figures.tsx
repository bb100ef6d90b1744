import { gapBetween } from '@app/shared/projects/rules.ts'
import type { ReportDetail } from '@app/shared/reports/contract.ts'
import type { ContentField, ReportContent } from '@app/shared/reports/rules.ts'
import { useFormat } from '#core/format.ts'
import { useWords } from '#core/words.tsx'
import { GapText } from '#parts/gap-text.tsx'
import { Sparkline } from '#parts/sparkline.tsx'
import { Figure } from './figure.tsx'
import css from './figures.module.css'
import { RemarkButton } from './remark-button.tsx'
import { StatusFigure } from './status-figure.tsx'

interface Props {
  report: ReportDetail
  /** What it is read against. */
  before: Pick<ReportContent, 'status'> | null
  onRemark: ((field: ContentField) => void) | undefined
}

/** In one row: the percentage before, planned and now, the gap, the last periods at a glance, and the status. */
export function Figures({ report, before, onRemark }: Props) {
  const { review, project } = useWords()
  const format = useFormat()
  const { percent, plannedPercent, previousPercent, lastSent, series } = report
  const gap = gapBetween(percent, plannedPercent)
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
          {format.percent(percent)} <RemarkButton field="percent" onRemark={onRemark} />
        </Figure>
        <Figure label={project.gap}>
          <GapText gap={gap} />
        </Figure>
        <Figure label={review.one.curve}>
          <Sparkline values={values} />
        </Figure>
        <StatusFigure {...{ report, before, onRemark }} />
      </dl>
      {report.keepsPrevious && <span className={css.kept}>{review.one.kept}</span>}
    </section>
  )
}
