import type { BackupState } from '@app/shared/backups/contract.ts'
import { Fragment } from 'react'
import { useSession } from '#core/session.tsx'
import { useBackupWords } from './backup-words.ts'

/** Where backups go, how much room there is, when they are made and how long they stay. */
export function BackupFacts({ state }: { state: BackupState }) {
  const { backups: words } = useBackupWords()
  const { place, placeKind, freeBytes, dataBytes, nightly } = state
  const { sample } = useSession()
  const without = sample ? words.sampleSchedule : words.noSchedule
  const facts = [
    [words.places[placeKind], place],
    [words.free, words.bytes(freeBytes)],
    ...(dataBytes === null ? [] : [[words.data, words.bytes(dataBytes)]]),
    [words.schedule, nightly ? words.nightly : without],
    ...(nightly ? [[words.kept, words.keeps]] : []),
  ]
  return (
    <section>
      <h2>{words.facts}</h2>
      <dl className="facts">
        {facts.map(([term, text]) => (
          <Fragment key={term}>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </Fragment>
        ))}
      </dl>
    </section>
  )
}
