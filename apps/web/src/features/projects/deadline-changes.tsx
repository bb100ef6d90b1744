import type { ProjectDetail } from '@app/shared/projects/contract.ts'
import { useFormat } from '#core/format.ts'
import { useWords } from '#core/words.tsx'
import css from './record.module.css'

/** Every change of the due day: the old day, the new one, why and by whom. */
export function DeadlineChanges({ project }: { project: ProjectDetail }) {
  const { projectPage: words } = useWords()
  const { deadlineChanges, extensions } = project
  return (
    <section aria-labelledby="deadlines" className="panel">
      <h2 id="deadlines">{words.extensions(extensions)}</h2>
      {deadlineChanges.length === 0 && <p className={css.none}>{words.noExtensions}</p>}
      <ol className={css.record}>
        {deadlineChanges.map((change) => (
          <li key={`${change.at}-${change.to}`}>
            <Change change={change} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function Change({ change }: { change: ProjectDetail['deadlineChanges'][number] }) {
  const { projectPage: words } = useWords()
  const format = useFormat()
  const { at, by, from, to, reason } = change
  const dayOrNone = (day: string | null) => (day === null ? words.noDue : format.day(day))
  return (
    <>
      <p className={css.what}>
        <del>{dayOrNone(from)}</del> <span aria-hidden="true">→</span> <ins>{dayOrNone(to)}</ins>
      </p>
      {reason && (
        <p className={css.reason} lang="vi">
          {reason}
        </p>
      )}
      <p className={css.who}>
        <span lang="vi">{by}</span> · <time dateTime={at}>{format.instant(at)}</time>
      </p>
    </>
  )
}
