import type { BackupFile } from '@app/shared/backups/contract.ts'
import { CopyField } from '#ui/copy-field.tsx'
import { useBackupWords } from './backup-words.ts'

interface Props {
  newest: BackupFile | undefined
  place: string
}

/** For whoever stands at the server; nothing here restores anything. */
export function HowToRestore({ newest, place }: Props) {
  const { backups: words } = useBackupWords()
  if (!newest) return null
  const command = `npm run tiendo -- restore ${place}/${newest.name} --to ./data-khoi-phuc`
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
