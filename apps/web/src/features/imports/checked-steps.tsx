import type { Receipt } from '@app/shared/imports/contract.ts'
import { useQuery } from '@tanstack/react-query'
import { ActionButton } from '#ui/action-button.tsx'
import { FootBar } from '#ui/foot-bar.tsx'
import { Loading } from '#ui/loading.tsx'
import { ProblemNotice } from '#ui/problem-notice.tsx'
import { CheckStep } from './check-step.tsx'
import { checkQuery } from './import-queries.ts'
import { PreviewStep } from './preview-step.tsx'
import { BackButton } from './step-bar.tsx'
import type { StepProps } from './step-props.ts'
import { useImportWords } from './words.ts'

interface Props extends StepProps {
  step: 'check' | 'preview'
  onWritten: (receipt: Receipt) => void
}

/** Two steps that show one answer of the server. */
export function CheckedSteps({ step, onWritten, ...props }: Props) {
  const { importWizard: words } = useImportWords()
  const {
    data: check,
    error,
    isPlaceholderData,
    isFetching,
    refetch,
  } = useQuery(checkQuery(props.draft))
  const again = () => void refetch()
  if (!check) {
    return (
      <div className="stack">
        <ProblemNotice error={error} onReload={again} />
        {!error && <Loading label={words.check.running} />}
        <FootBar>
          <BackButton onBack={() => props.go('columns')} />
          {error && (
            <ActionButton pending={isFetching} onClick={again}>
              {words.preview.recheck}
            </ActionButton>
          )}
        </FootBar>
      </div>
    )
  }
  const shared = { ...props, check, isRunning: isPlaceholderData || isFetching }
  const key = `${props.draft.id} ${props.draft.layout}`
  return step === 'check' ? (
    <CheckStep key={key} {...shared} />
  ) : (
    <PreviewStep key={key} {...shared} onRecheck={again} onWritten={onWritten} />
  )
}
