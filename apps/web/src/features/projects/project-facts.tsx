import type { ProjectDetail } from '@app/shared/projects/contract.ts'
import { Fragment, type ReactNode } from 'react'
import { Link } from 'react-router'
import { useFormat } from '#core/format.ts'
import { useWords } from '#core/words.tsx'
import { useKeepAsOf } from '#parts/url-state.ts'
import { paths } from '#paths.ts'
import css from './project-facts.module.css'

/** Everything that was decided about a project, in the order of the form. */
export function ProjectFacts({ project }: { project: ProjectDetail }) {
  const { projectPage, project: labels, ...words } = useWords()
  const format = useFormat()
  const facts: readonly (readonly [string, ReactNode])[] = [
    [labels.code, written(project.code)],
    [labels.level, words.level[project.level]],
    [labels.kind, words.kind[project.kind]],
    [labels.unit, written(project.unitName)],
    [labels.cooperatingUnits, written(project.cooperatingUnits)],
    [labels.officer, written(project.officer)],
    [labels.supervisor, written(project.supervisor)],
    [labels.workArea, written(project.workAreaName)],
    [labels.foundingDocument, written(project.foundingDocument)],
    [labels.cityProject, <CityProject key="city" project={project} />],
    [labels.startsOn, format.day(project.startsOn)],
    [labels.dueOn, project.dueOn && format.day(project.dueOn)],
    [labels.extensions, format.number(project.extensions)],
    [labels.weight, format.number(project.weight)],
    [labels.expectedProduct, written(project.expectedProduct)],
    [projectPage.runState, words.runState[project.runState]],
  ]
  return (
    <section aria-labelledby="facts" className="panel">
      <h2 id="facts">{projectPage.facts}</h2>
      <dl className={css.facts}>
        {facts.map(([label, fact]) => (
          <Fragment key={label}>
            <dt>{label}</dt>
            <dd>{fact || <Nothing />}</dd>
          </Fragment>
        ))}
      </dl>
    </section>
  )
}

function written(text: string): ReactNode {
  return text && <span lang="vi">{text}</span>
}

function CityProject({ project }: { project: ProjectDetail }) {
  const keepAsOf = useKeepAsOf()
  const { cityProjectId, cityProjectCode, cityProjectTitle } = project
  if (cityProjectId === null) return <Nothing />
  const name = `${cityProjectCode} ${cityProjectTitle}`
  return (
    <Link to={keepAsOf(paths.project(cityProjectId))} lang="vi">
      {name.trim() || cityProjectId}
    </Link>
  )
}

function Nothing() {
  return <span className="muted">{useWords().projectPage.nothing}</span>
}
