import { overview as files, type Overview } from '@app/shared/overview/contract.ts'
import { useWords } from '#core/words.tsx'
import { CurveChart } from '#parts/curve-chart.tsx'
import { CurveTable } from '#parts/curve-table.tsx'
import { ExportButton } from '#parts/export-button.tsx'
import { FigureSource } from '#parts/figure-source.tsx'
import { MethodText } from '#parts/method-text.tsx'
import { FigureFrame } from '#ui/figure-frame.tsx'
import { curveHeadline } from './headline.ts'
import { asked, useView } from './overview-queries.ts'

export function ProgressFigure({ overview }: { overview: Overview }) {
  const words = useWords().overview
  const { trend, asOf, basedOn, includeUnapproved } = overview
  const points = trend.map(({ periodId, periodName, ...point }) => ({
    ...{ id: periodId, name: periodName },
    ...point,
  }))
  const view = useView()
  const title = curveHeadline(trend, words)
  return (
    <FigureFrame
      title={title}
      actions={
        <ExportButton quiet file={files.trendFile} query={asked(view)} rows={points.length} />
      }
      chart={<CurveChart points={points} label={`${words.curve.label}. ${title}.`} />}
      table={<CurveTable points={points} label={words.curve.label} />}
      method={
        <>
          <MethodText about={['mean', 'plan', 'reference']} />
          <p>{words.curve.reach}</p>
        </>
      }
      source={<FigureSource asOf={asOf} {...basedOn} includeUnapproved={includeUnapproved} />}
      fileName={`tien-do-${asOf}`}
    />
  )
}
