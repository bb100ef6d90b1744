import type { ProjectDetail } from '@app/shared/projects/contract.ts'
import type { ReactNode } from 'react'
import { useFormat } from '#core/format.ts'
import { useWords } from '#core/words.tsx'
import { DeadlineBadge } from '#parts/deadline-badge.tsx'
import { GapText } from '#parts/gap-text.tsx'
import { ProgressBar } from '#parts/progress-bar.tsx'
import { ReportStateBadge } from '#parts/report-state-badge.tsx'
import { StatusBadge } from '#parts/status-badge.tsx'
import css from './standing.module.css'

/** The number and what it means, before anything else. */
export function Standing({ project }: { project: ProjectDetail }) {
  const { projectPage: words, ...domain } = useWords()
  const format = useFormat()
  const { percent, plannedPercent, figurePeriodName, dueOn } = project
  return (
    <section aria-labelledby="standing" className={`panel ${css.standing}`}>
      <h2 id="standing" className="visually-hidden">
        {words.standing}
      </h2>
      <div className={css.figure}>
        <p className={css.percent}>
          <span aria-hidden={percent === null || undefined}>{format.percent(percent)}</span>
        </p>
        <div>
          <p className={css.gap}>
            {percent === null ? (
              words.noFigure
            ) : (
              <>
                <span className="visually-hidden">{words.done} </span>
                <GapText gap={project.gap} as="sentence" />
              </>
            )}
          </p>
          <p className="muted">
            {words.planned(format.percent(plannedPercent))}
            {figurePeriodName && <> · {words.basis(figurePeriodName)}</>}
          </p>
        </div>
      </div>
      <div className={css.bar}>
        <ProgressBar actual={percent} planned={plannedPercent} />
      </div>
      <dl className={css.states}>
        <State label={domain.project.status}>
          <StatusBadge status={project.status} />
        </State>
        <State label={domain.project.deadline}>
          <DeadlineBadge deadline={project.deadline} />
          {dueOn !== null && <span className="muted nowrap">{format.day(dueOn)}</span>}
        </State>
        {project.reportState && (
          <State label={domain.project.reportState}>
            <ReportStateBadge state={project.reportState} />
          </State>
        )}
      </dl>
    </section>
  )
}

function State({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}
