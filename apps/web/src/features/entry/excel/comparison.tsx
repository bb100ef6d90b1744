import type { WorkbookComparison } from '@app/shared/reports/workbook-model.ts'
import { useEffect, useRef, useState } from 'react'
import { useWords } from '#core/words.tsx'
import { Notice } from '#ui/notice.tsx'
import { countsOf, noChoices } from './choices.ts'
import css from './excel.module.css'
import { ProjectChanges } from './project-changes.tsx'
import { WriteBar } from './write-bar.tsx'

interface Props {
  periodId: string
  found: WorkbookComparison
  /** The server has something newer: the file is to be compared anew. */
  onAgain: () => void
  onWritten: (cells: number) => void
}

/** What the file would change: counts first, then each project, and nothing is written before somebody says so. */
export function Comparison({ periodId, found, onAgain, onWritten }: Props) {
  const { workbook } = useWords()
  const [choices, setChoices] = useState(noChoices)
  const heading = useRef<HTMLHeadingElement>(null)
  const { rows } = found

  // Focus and scrolling are outside React: who has chosen a file goes on where its contents are.
  useEffect(() => {
    heading.current?.focus({ preventScroll: true })
    heading.current?.scrollIntoView()
  }, [])

  if (rows.length === 0) {
    return (
      <>
        <Notice tone="info" title={workbook.nothing} live>
          {workbook.nothingNote(found.compared)}
        </Notice>
        <Aside found={found} />
      </>
    )
  }
  return (
    <section className="stack" aria-label={workbook.steps.compare}>
      <div>
        <h2 ref={heading} tabIndex={-1} className={css.begin}>
          {workbook.steps.compare}
        </h2>
        <p role="status" className={css.counts}>
          <Counts found={found} />
        </p>
      </div>
      <Aside found={found} />
      <div className={css.heads} aria-hidden="true">
        <span>{workbook.before}</span>
        <span>{workbook.after}</span>
      </div>
      <ul className={css.projects} aria-label={workbook.list}>
        {rows.map((row) => (
          <li key={row.report.id}>
            <ProjectChanges row={row} choices={choices} onChoose={setChoices} />
          </li>
        ))}
      </ul>
      <WriteBar {...{ periodId, rows, choices, onAgain, onWritten }} />
    </section>
  )
}

function Counts({ found: { rows } }: Pick<Props, 'found'>) {
  const { counts } = useWords().workbook
  const { cells, projects, stale, wrong, locked } = countsOf(rows)
  const rest = [
    stale > 0 && counts.stale(stale),
    wrong > 0 && counts.wrong(wrong),
    locked > 0 && counts.locked(locked),
  ].filter(Boolean)
  return (
    <>
      <strong>{counts.cells(cells, projects)}</strong>
      {rest.length > 0 && `; ${rest.join('; ')}`}
    </>
  )
}

/** What is in the file or not, and changes nothing. */
function Aside({ found }: Pick<Props, 'found'>) {
  const { workbook, content } = useWords()
  const { unknown, missing, absent, reordered } = found
  const names = { ...content, keepsPrevious: workbook.keeps.header }
  return (
    <>
      {unknown.length > 0 && (
        <Notice tone="warning" title={workbook.unknown(unknown.length)}>
          <ul className={css.list}>
            {unknown.map(({ row, text }) => (
              <li key={row}>{workbook.unknownRow(row, text)}</li>
            ))}
          </ul>
        </Notice>
      )}
      {missing.length > 0 && (
        <Notice tone="warning" title={workbook.missing(missing.length)}>
          <ul className={css.list}>
            {missing.map(({ id, projectCode, projectTitle }) => (
              <li key={id}>
                {projectCode} · <span lang="vi">{projectTitle}</span>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {absent.length > 0 && (
        <p className={css.aside}>
          {workbook.absent(absent.map((field) => names[field]).join(', '))}
        </p>
      )}
      {(reordered.rows || reordered.columns) && (
        <p className={`muted ${css.aside}`}>{workbook.reordered}</p>
      )}
    </>
  )
}
