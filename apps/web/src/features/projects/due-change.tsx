import { useFormat } from '#core/format.ts'
import { ProseField } from '#ui/prose-field.tsx'
import { fieldOf } from './field-of.ts'
import css from './project-form.module.css'
import { isDueChanged } from './project-values.ts'
import type { ProjectForm } from './use-project-form.ts'
import { useProjectFormWords } from './words.ts'

/** Where the due day is moved: the old one, how often it was put off, and why it moves again. */
export function DueChange({ form }: { form: ProjectForm }) {
  const { projectForm: words, projectPage } = useProjectFormWords()
  const format = useFormat()
  const { base, before, values } = form
  if (!base || !isDueChanged(values, before)) return null
  const isPutOff = base.dueOn !== null && values.dueOn !== null && values.dueOn > base.dueOn
  const old = base.dueOn === null ? projectPage.noDue : format.day(base.dueOn)
  return (
    <div className={`${css.whole} ${css.due}`}>
      <p role="status">
        {words.oldDue(old)} {words.extended(base.extensions)}{' '}
        {isPutOff && words.willExtend(base.extensions + 1)}
      </p>
      <ProseField
        {...fieldOf(form, 'reason')}
        label={words.reason}
        hint={words.reasonHint}
        minRows={2}
        limit={2000}
      />
    </div>
  )
}
