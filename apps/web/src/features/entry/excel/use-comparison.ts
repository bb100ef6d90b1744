import { reports } from '@app/shared/reports/contract.ts'
import type { Report } from '@app/shared/reports/model.ts'
import type { WorkbookComparison } from '@app/shared/reports/workbook-model.ts'
import { useState } from 'react'
import { useSend } from '#core/api.ts'
import { useDrafts } from '../drafts/use-drafts.ts'

/** A chosen file as it was read: what happens to it on the disk afterwards is no matter. */
interface Chosen {
  readonly name: string
  readonly content: Blob
}

export type Comparing = ReturnType<typeof useComparison>

/**
 * The file beside what the server has. What is typed on this computer goes to the server first, or the
 * file would be compared with something older and be written over it.
 */
export function useComparison(periodId: string, own: readonly Report[]) {
  const drafts = useDrafts()
  const { mutateAsync, isPending, error, reset } = useSend(reports.compareWorkbook)
  const [file, setFile] = useState<Chosen | null>(null)
  const [found, setFound] = useState<WorkbookComparison | null>(null)
  const [unsaved, setUnsaved] = useState<Error | null>(null)
  const [isSaving, setSaving] = useState(false)

  async function compare(chosen: Chosen): Promise<void> {
    forget()
    setFile(chosen)
    setSaving(true)
    for (const report of own) drafts.see(report)
    const isSaved = await drafts
      .flush(own.map(({ id }) => id))
      .then(
        () => true,
        (failure: Error) => {
          setUnsaved(failure)
          return false
        },
      )
      .finally(() => setSaving(false))
    if (!isSaved) return
    const sending = mutateAsync({ query: { period: periodId }, file: chosen.content })
    // A refusal stands in `error`.
    await sending.then(setFound, () => undefined)
  }

  function forget(): void {
    setFile(null)
    setFound(null)
    setUnsaved(null)
    reset()
  }

  return {
    ...{ file, found, unsaved, error, forget },
    isPending: isPending || isSaving,
    choose: async (picked: File) => {
      const content = new Blob([await picked.arrayBuffer()])
      await compare({ name: picked.name, content })
    },
    again: () => file && void compare(file),
  }
}
