import type { Receipt } from '@app/shared/imports/contract.ts'
import { parseAsString, useQueryStates } from 'nuqs'
import { useReducer, useRef } from 'react'
import { flushSync } from 'react-dom'
import type { LoaderFunctionArgs } from 'react-router'
import { load } from '#core/load.ts'
import { Page } from '#core/page.tsx'
import { paths } from '#paths.ts'
import { UnsavedGuard } from '#ui/unsaved-guard.tsx'
import { CheckedSteps } from './checked-steps.tsx'
import { ColumnsStep } from './columns-step.tsx'
import { FileStep } from './file-step.tsx'
import { batchesQuery } from './import-queries.ts'
import { StepHead } from './step-head.tsx'
import { emptyWizard, moved, type Step, stepAt, stepSlugs, steps } from './wizard.ts'
import { useImportWords } from './words.ts'
import { WrittenStep } from './written-step.tsx'

/** Only the first step shows the imports so far; on the way to another one nobody waits for them. */
export async function loader({ request }: LoaderFunctionArgs) {
  if (!new URL(request.url).searchParams.has('buoc')) await load(batchesQuery)
  return null
}

/** What is written stays on this page until it is left: first passwords are nowhere else. */
export function Component() {
  const { importWizard: words } = useImportWords()
  const [wizard, move] = useReducer(moved, emptyWizard)
  const { step, go } = useStep(wizard)
  const start = useRef<HTMLHeadingElement>(null)
  const { draft, receipt } = wizard
  const name = draft?.file.name ?? receipt?.fileName ?? ''
  const heading = words.heading(steps.indexOf(step) + 1, steps.length, words.steps[step])
  const finish = (written: Receipt) => {
    // The check must be off the page before everything on it is asked again.
    flushSync(() => move({ type: 'written', receipt: written }))
    go('written')
  }
  const restart = () => {
    move({ type: 'restart' })
    go('file')
  }
  return (
    <Page
      title={words.title}
      context={<span lang="vi">{name}</span>}
      contextText={[heading, name].filter(Boolean).join(' · ')}
      place={`${paths.imports()} ${step}`}
      start={start}
    >
      <StepHead step={step} ref={start} />
      {step === 'file' && <FileStep draft={draft} move={move} go={go} />}
      {draft && step === 'columns' && <ColumnsStep draft={draft} move={move} go={go} />}
      {draft && (step === 'check' || step === 'preview') && (
        <CheckedSteps draft={draft} step={step} move={move} go={go} onWritten={finish} />
      )}
      {receipt && step === 'written' && <WrittenStep receipt={receipt} onRestart={restart} />}
      <UnsavedGuard
        when={draft !== null || (receipt?.passwords.length ?? 0) > 0}
        title={words.leave.title}
        text={draft ? words.leave.text : words.leave.passwords}
      />
    </Page>
  )
}

/** The step stands in the address: Back goes a step back, and nothing is lost by it. */
function useStep(wizard: Parameters<typeof stepAt>[1]) {
  const [{ buoc }, set] = useQueryStates({
    ...{ buoc: parseAsString, loai: parseAsString, trang: parseAsString, dong: parseAsString },
  })
  const go = (to: Step) => {
    const slug = to === 'file' ? null : stepSlugs[to]
    // What has been written cannot be gone back to.
    const history = to === 'written' ? 'replace' : 'push'
    void set({ buoc: slug, loai: null, trang: null, dong: null }, { history, scroll: true })
  }
  return { step: stepAt(buoc, wizard), go }
}
