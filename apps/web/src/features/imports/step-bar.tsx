import { mayImport } from '@app/shared/imports/rules.ts'
import type { ReactNode } from 'react'
import { useSession } from '#core/session.tsx'
import { ActionButton } from '#ui/action-button.tsx'
import { FootBar } from '#ui/foot-bar.tsx'
import { type Draft, sheetOf } from './wizard.ts'
import { useImportWords } from './words.ts'

interface Props {
  draft: Draft
  /** The first step has none before it. */
  onBack?: () => void
  start?: ReactNode
  blockedBy?: string | false | undefined
  onNext: () => void
}

/** As many rows of a sheet as one import takes. */
export const mostRows = 5000

/** The way on and the way back, at the foot of a step. */
export function StepBar({ draft, onBack, start, blockedBy, onNext }: Props) {
  const { importWizard: words } = useImportWords()
  const refusal = useRefusal(draft)
  return (
    <FootBar start={start}>
      {onBack && <BackButton onBack={onBack} />}
      <ActionButton blockedBy={blockedBy || refusal} onClick={onNext}>
        {words.next}
      </ActionButton>
    </FootBar>
  )
}

export function BackButton({ onBack }: { onBack: () => void }) {
  const { back } = useImportWords().importWizard
  return (
    <ActionButton variant="default" onClick={onBack}>
      {back}
    </ActionButton>
  )
}

function useRefusal(draft: Draft): string | undefined {
  const { importWizard: words, imports } = useImportWords()
  const { person } = useSession()
  const { rows } = sheetOf(draft)
  if (!mayImport(person, draft.kind)) return words.file.kindBlocked(imports.kind[draft.kind])
  return rows.length > mostRows ? words.file.tooMany(mostRows) : undefined
}
