import type { Ref } from 'react'
import css from './step-head.module.css'
import { type Step, steps } from './wizard.ts'
import { useImportWords } from './words.ts'

interface Props {
  step: Step
  ref: Ref<HTMLHeadingElement>
}

/** Where the person is among the steps, and that nothing has been written yet. */
export function StepHead({ step, ref }: Props) {
  const { importWizard: words } = useImportWords()
  const at = steps.indexOf(step)
  return (
    <div className={`${css.head} no-print`}>
      <ol className={css.steps} aria-label={words.stepsLabel}>
        {steps.map((one, place) => (
          <li
            key={one}
            className={css.step}
            data-done={place < at || undefined}
            aria-current={one === step ? 'step' : undefined}
          >
            <span className={css.number}>{place + 1}</span> {words.steps[one]}
          </li>
        ))}
      </ol>
      <h2 ref={ref} tabIndex={-1} className={css.title}>
        {words.heading(at + 1, steps.length, words.steps[step])}
      </h2>
      {step !== 'written' && <p className={css.safe}>{words.safe}</p>}
    </div>
  )
}
