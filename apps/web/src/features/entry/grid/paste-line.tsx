import { Button } from '@mantine/core'
import { useEntryGridWords } from '../words.ts'
import css from './entry-table.module.css'
import type { usePaste } from './use-paste.ts'

interface Props {
  paste: ReturnType<typeof usePaste>
  onUndo: () => void
  /** After each choice: its button goes, the work goes on in the table. */
  onDone: () => void
}

/** Above the table, never over it: what was pasted, and what can be made of it. */
export function PasteLine({ paste, onUndo, onDone }: Props) {
  const { entryGrid: words } = useEntryGridWords()
  const { report } = paste
  const then = (act: () => void) => () => {
    act()
    onDone()
  }
  return (
    <div role="status" className={css.pasted}>
      {report && (
        <>
          <p className={css.line}>
            <span>
              <strong>{words.pasted(report.plan.rows, report.plan.columns)}</strong>{' '}
              {sayings(report, words).join(' ')}
            </span>
            <Choice onClick={then(onUndo)}>{words.undo}</Choice>
          </p>
          {report.match && (
            <p className={css.line}>
              <span>{words.keyFound(new Set(report.match.idsByLine.filter(Boolean)).size)}</span>
              <Choice onClick={then(paste.byKey)}>{words.byKey}</Choice>
              <Choice onClick={then(paste.byPlace)}>{words.byPlace}</Choice>
            </p>
          )}
          {report.legacy && (
            <p className={css.line}>
              <span>
                {words.legacy(report.legacy.font)} “{begin(report.legacy.before)}” →{' '}
                <strong lang="vi">“{begin(report.legacy.after)}”</strong>
              </span>
              <Choice onClick={then(paste.convert)}>{words.convert}</Choice>
              <Choice onClick={then(paste.leaveLegacy)}>{words.leaveLegacy}</Choice>
            </p>
          )}
        </>
      )}
    </div>
  )
}

function Choice({ onClick, children }: { onClick: () => void; children: string }) {
  return (
    <Button variant="default" size="compact-sm" onClick={onClick}>
      {children}
    </Button>
  )
}

type Report = NonNullable<Props['paste']['report']>

function sayings(
  { plan, unread, isMatched }: Report,
  words: ReturnType<typeof useEntryGridWords>['entryGrid'],
): string[] {
  const missed = isMatched ? words.unknown : words.beyond
  return [
    isMatched && words.matched,
    unread > 0 && words.toMend(unread),
    plan.skipped > 0 && words.skipped(plan.skipped),
    plan.beyond > 0 && missed(plan.beyond),
  ].filter((saying) => saying !== false)
}

/** Characters of a preview. */
const most = 40

function begin(text: string): string {
  return text.length > most ? `${text.slice(0, most)}…` : text
}
