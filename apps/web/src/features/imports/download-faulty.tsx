import { imports } from '@app/shared/imports/contract.ts'
import { useState } from 'react'
import { callForFile } from '#core/api.ts'
import { fileNameIn } from '#core/download.ts'
import { ActionButton } from '#ui/action-button.tsx'
import { saveFile } from '#ui/save-file.ts'
import { toast } from '#ui/toast.ts'
import { type Draft, requestOf } from './wizard.ts'
import { useImportWords } from './words.ts'

/** The rows that cannot be written, as a workbook that may be mended and brought again. */
export function DownloadFaulty({ draft, faulty }: { draft: Draft; faulty: number }) {
  const { check: words } = useImportWords().importWizard
  const [isPending, setPending] = useState(false)
  // No write: nothing on screen is to be asked again after it.
  const download = async () => {
    setPending(true)
    try {
      const file = await callForFile(imports.faulty, { body: requestOf(draft) })
      saveFile(await file.blob(), fileNameIn(file))
    } finally {
      setPending(false)
    }
  }
  return (
    <div>
      <ActionButton
        variant="default"
        pending={isPending}
        blockedBy={faulty === 0 && words.downloadNone}
        onClick={() => void download().catch(toast.failure)}
      >
        {words.download}
      </ActionButton>
    </div>
  )
}
