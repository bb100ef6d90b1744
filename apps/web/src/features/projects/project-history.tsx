import { type HistoryEntry, projects } from '@app/shared/projects/contract.ts'
import { actionText, fieldLabel, historyRows } from '@app/shared/projects/history-sheet.ts'
import { useFormat } from '#core/format.ts'
import { useWords } from '#core/words.tsx'
import { ExportButton } from '#parts/export-button.tsx'
import { LogLink } from '#parts/log-link.tsx'
import css from './record.module.css'

interface Props {
  projectId: string
  asOf: string | undefined
  /** Latest first. */
  entries: readonly HistoryEntry[]
}

/** Every change with what it changed. */
export function ProjectHistory({ projectId, asOf, entries }: Props) {
  const { projectPage } = useWords()
  return (
    <section aria-labelledby="history" className="panel">
      <div className={css.heading}>
        <h2 id="history">{projectPage.history}</h2>
        <ExportButton
          quiet
          file={projects.historyFile}
          id={projectId}
          query={{ asOf }}
          rows={historyRows(entries).length}
        />
      </div>
      <ol className={css.record}>
        {entries.map((entry) => (
          <li key={entry.version}>
            <Entry entry={entry} />
          </li>
        ))}
      </ol>
      <LogLink entity="project" id={projectId} />
    </section>
  )
}

function Entry({ entry }: { entry: HistoryEntry }) {
  const words = useWords()
  const format = useFormat()
  const { at, by, action, reason, changes } = entry
  return (
    <>
      <p className={css.what}>{actionText(action, words)}</p>
      <p className={css.who}>
        <span lang="vi">{by}</span> · <time dateTime={at}>{format.instant(at)}</time>
      </p>
      {reason && (
        <p className={css.reason} lang="vi">
          {reason}
        </p>
      )}
      {changes.length > 0 && (
        <dl className={css.changes}>
          {changes.map(({ field, before, after }) => (
            <div key={field}>
              <dt>{fieldLabel(field, words)}</dt>
              <dd lang="vi">
                <Was text={before} /> <span aria-hidden="true">→</span> <Is text={after} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </>
  )
}

function Was({ text }: { text: string | null }) {
  const { projectPage } = useWords()
  return text === null ? <span className="muted">{projectPage.nothing}</span> : <del>{text}</del>
}

function Is({ text }: { text: string | null }) {
  const { projectPage } = useWords()
  return text === null ? <span className="muted">{projectPage.nothing}</span> : <ins>{text}</ins>
}
