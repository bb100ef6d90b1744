import type { BackupFile, BackupState } from '@app/shared/backups/contract.ts'
import { CopyField } from '#ui/copy-field.tsx'
import { useBackupWords } from './backup-words.ts'

interface Props {
  newest: BackupFile | undefined
  state: Pick<BackupState, 'place' | 'placeKind'>
}

/** For whoever stands at the server; nothing here restores anything. */
export function HowToRestore({ newest, state: { place, placeKind } }: Props) {
  const { backups: words } = useBackupWords()
  if (!newest) return null
  // From a bucket the command fetches it by its name.
  const backup = placeKind === 'folder' ? `${place}/${newest.name}` : newest.name
  const command = `npm run tiendo -- restore ${backup} --to ./data-khoi-phuc`
  return (
    <section>
      <h2>{words.restore}</h2>
      <p>{words.restoreNote}</p>
      <ol>
        {words.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <CopyField
        name="restore"
        label={words.command}
        text={command}
        copyLabel={words.copy}
        copied={words.copied}
        notCopied={words.notCopied}
      />
    </section>
  )
}
