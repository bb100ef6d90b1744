import type { Report } from '@app/shared/reports/model.ts'
import { IconUpload } from '@tabler/icons-react'
import { type ChangeEvent, useRef, useState } from 'react'
import { useFormat } from '#core/format.ts'
import { useWords } from '#core/words.tsx'
import { NoSecrets } from '#parts/no-secrets.tsx'
import { ActionButton } from '#ui/action-button.tsx'
import { Loading } from '#ui/loading.tsx'
import { Notice } from '#ui/notice.tsx'
import { ProblemNotice } from '#ui/problem-notice.tsx'
import { Comparison } from './comparison.tsx'
import css from './excel.module.css'
import { type Comparing, useComparison } from './use-comparison.ts'
import { useDrop } from './use-drop.ts'
import { Written } from './written.tsx'

interface Props {
  periodId: string
  own: readonly Report[]
}

/** The filled file, and what it would change. */
export function Upload({ periodId, own }: Props) {
  const { workbook } = useWords()
  const comparing = useComparison(periodId, own)
  const [written, setWritten] = useState<number | null>(null)
  const { found, unsaved, error, isPending } = comparing
  return (
    <>
      <FileDrop comparing={comparing} onChoose={() => setWritten(null)} />
      <div role="status">{isPending && <Loading label={workbook.steps.comparing} />}</div>
      {unsaved && (
        <Notice tone="error" title={workbook.unsaved} live>
          {unsaved.message}
        </Notice>
      )}
      <ProblemNotice error={error} />
      {written !== null && <Written periodId={periodId} cells={written} />}
      {found?.fault && (
        <Notice tone="error" title={workbook.notCompared} live>
          {workbook.fault[found.fault]}
        </Notice>
      )}
      {found?.fault === null && (
        <Comparison
          periodId={periodId}
          found={found}
          onAgain={comparing.again}
          onWritten={(cells) => {
            comparing.forget()
            setWritten(cells)
          }}
        />
      )}
    </>
  )
}

function FileDrop({ comparing, onChoose }: { comparing: Comparing; onChoose: () => void }) {
  const { steps, fileName } = useWords().workbook
  const { instant } = useFormat()
  const input = useRef<HTMLInputElement>(null)
  const { file, found, isPending } = comparing
  const take = (picked: File | undefined) => {
    if (!picked || isPending) return
    onChoose()
    void comparing.choose(picked)
  }
  const isOver = useDrop(take)
  const pick = ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    take(currentTarget.files?.[0])
    // The same file again is a choice too.
    currentTarget.value = ''
  }
  return (
    <section className={`panel ${css.step} ${css.drop}`} data-over={isOver || undefined}>
      <div className={css.what}>
        <h2>{steps.upload}</h2>
        <p className="muted">
          {file && found?.madeAt
            ? fileName(file.name, instant(found.madeAt))
            : (file?.name ?? steps.uploadNote)}
        </p>
        <NoSecrets />
      </div>
      <input
        ref={input}
        type="file"
        accept=".xlsx,.xls,.ods"
        className="visually-hidden"
        tabIndex={-1}
        aria-hidden="true"
        onChange={pick}
      />
      <ActionButton
        variant={file ? 'default' : 'filled'}
        pending={isPending}
        leftSection={<IconUpload size={18} aria-hidden="true" />}
        onClick={() => input.current?.click()}
      >
        {file ? steps.another : steps.uploadButton}
      </ActionButton>
    </section>
  )
}
