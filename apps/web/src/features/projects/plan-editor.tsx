import type { ProjectDetail } from '@app/shared/projects/contract.ts'
import { Button } from '@mantine/core'
import { CurveChart } from '#parts/curve-chart.tsx'
import { MethodText } from '#parts/method-text.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { Notice } from '#ui/notice.tsx'
import css from './plan-editor.module.css'
import { fallsIn, type PlanPeriod, planPoints, withPoint } from './plan-points.ts'
import { PlanTable } from './plan-table.tsx'
import type { ProjectForm } from './use-project-form.ts'
import { useProjectFormWords } from './words.ts'

interface Props {
  form: ProjectForm
  periods: readonly PlanPeriod[]
  /** What is approved so far; empty for a new project. */
  approved: ProjectDetail['curve']
}

/** The plan as a table to type in and as the curve that it makes. */
export function PlanEditor({ form, periods, approved }: Props) {
  const { projectForm: words, shell } = useProjectFormWords()
  const { values, errors } = form
  const points = planPoints(periods, values, approved)
  const falls = fallsIn(points)
  const hasPlan = points.some(({ planned, actual }) => planned > 0 || actual !== null)
  return (
    <section aria-labelledby="plan" className="panel">
      <h2 id="plan">{words.plan}</h2>
      <p className="muted">{words.planHint}</p>
      <div className={css.editor}>
        <div>
          <PlanTable
            periods={periods}
            dates={values}
            errors={errors}
            onChange={(periodId, percent, fault) => {
              form.note(`plan.${periodId}`, fault)
              form.set('plan', withPoint(values.plan, periodId, percent))
            }}
          />
          {Object.keys(values.plan).length > 0 && (
            <Button variant="subtle" size="compact-sm" onClick={() => form.set('plan', {})}>
              {words.toLine}
            </Button>
          )}
        </div>
        <div className={css.curve}>
          {hasPlan ? (
            <CurveChart points={points} label={words.curve} />
          ) : (
            <p className="muted">{words.noCurve}</p>
          )}
          {falls.length > 0 && <Notice tone="warning">{words.falls(falls.join(', '))}</Notice>}
          <Disclosure summary={shell.figure.method}>
            <MethodText about={['plan']} />
          </Disclosure>
        </div>
      </div>
    </section>
  )
}
