import type { ProjectDetail } from '@app/shared/projects/contract.ts'
import { useFormat } from '#core/format.ts'
import { useWords } from '#core/words.tsx'
import css from './record.module.css'

/** Who has been in charge, latest first: a project changes hands, its record stays. */
export function OfficersInCharge({ officers }: Pick<ProjectDetail, 'officers'>) {
  const { projectPage: words } = useWords()
  const format = useFormat()
  return (
    <section aria-labelledby="officers" className="panel">
      <h2 id="officers">{words.officers}</h2>
      {officers.length === 0 && <p className={css.none}>{words.noOfficers}</p>}
      <ol className={css.record}>
        {officers.map(({ name, since }) => (
          <li key={`${since}-${name}`}>
            <p className={css.what} lang="vi">
              {name}
            </p>
            <p className={css.who}>{words.since(format.day(since))}</p>
          </li>
        ))}
      </ol>
    </section>
  )
}
