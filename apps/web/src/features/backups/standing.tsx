import type { BackupState } from '@app/shared/backups/contract.ts'
import { useFormat } from '#core/format.ts'
import { Notice } from '#ui/notice.tsx'
import { ageText } from './age-text.ts'
import { useBackupWords } from './backup-words.ts'

/** The one thing to know first, then what is not well and what is being done. */
export function Standing({ state }: { state: BackupState }) {
  const { backups: words } = useBackupWords()
  const { instant } = useFormat()
  const { items, warnings, busy, failure } = state
  const [newest] = items
  const at = newest && Date.parse(newest.madeAt)
  return (
    <>
      {at !== undefined && (
        <p>
          <strong>{words.latest(ageText(at, Date.now(), words), instant(at))}</strong>
        </p>
      )}
      {busy && (
        <Notice live tone="info">
          {words[busy]}
        </Notice>
      )}
      {failure !== null && <Notice tone="error">{words.failed(failure)}</Notice>}
      {warnings
        .filter(({ code }) => code !== 'none')
        .map((warning) => (
          <Notice key={warning.code} tone="warning">
            {words.warning(warning)}
          </Notice>
        ))}
    </>
  )
}
