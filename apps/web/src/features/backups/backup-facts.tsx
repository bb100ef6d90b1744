import type { BackupState } from '@app/shared/backups/contract.ts'
import { useBackupWords } from './backup-words.ts'

/** Where backups go, how much room there is, when they are made and how long they stay. */
export function BackupFacts({ state }: { state: BackupState }) {
  const { backups: words } = useBackupWords()
  const { place, freeBytes, dataBytes, nightly } = state
  const facts = [
    [words.place, place],
    [words.free, words.bytes(freeBytes)],
    ...(dataBytes === null ? [] : [[words.data, words.bytes(dataBytes)]]),
    [words.schedule, nightly ? words.nightly : words.noSchedule],
    ...(nightly ? [[words.kept, words.keeps]] : []),
  ]
  return (
    <section>
      <h2>{words.facts}</h2>
      <dl>
        {facts.map(([term, text]) => (
          <div key={term}>
            <dt className="muted">{term}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
