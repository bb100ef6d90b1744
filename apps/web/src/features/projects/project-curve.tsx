import { type ProjectDetail, projects } from '@app/shared/projects/contract.ts'
import { useFormat } from '#core/format.ts'
import { useSession } from '#core/session.tsx'
import { useWords } from '#core/words.tsx'
import { CurveChart } from '#parts/curve-chart.tsx'
import { CurveTable } from '#parts/curve-table.tsx'
import { ExportButton } from '#parts/export-button.tsx'
import { FigureSource } from '#parts/figure-source.tsx'
import { MethodText } from '#parts/method-text.tsx'
import { FigureFrame } from '#ui/figure-frame.tsx'
import { curveSentence } from './curve-sentence.ts'

interface Props {
  project: ProjectDetail
  asOf: string | undefined
}

/** What is approved, period by period, against the plan. */
export function ProjectCurve({ project, asOf }: Props) {
  const words = useWords()
  const format = useFormat()
  const { today } = useSession()
  const title = curveSentence(project.curve, words, format)
  const points = project.curve.map(({ periodId, periodName, planned, actual }) => ({
    ...{ id: periodId, name: periodName },
    ...{ planned, actual },
  }))
  return (
    <FigureFrame
      title={title}
      description={words.projectPage.curveDescription}
      actions={
        <ExportButton
          quiet
          file={projects.curveFile}
          id={project.id}
          query={{ asOf }}
          rows={points.length}
        />
      }
      chart={<CurveChart points={points} label={title} />}
      table={<CurveTable points={points} label={title} />}
      method={<MethodText about={['plan', 'reference', 'status', 'deadline']} />}
      source={<FigureSource asOf={asOf ?? today} />}
      fileName={`tien-do-${project.id}`}
    />
  )
}
