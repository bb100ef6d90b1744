import { byTime } from '@app/shared/periods/rules.ts'
import type { ProjectDetail } from '@app/shared/projects/contract.ts'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { FormEvent, ReactNode } from 'react'
import { Link } from 'react-router'
import { ActionButton } from '#ui/action-button.tsx'
import { FootBar } from '#ui/foot-bar.tsx'
import { ProblemNotice } from '#ui/problem-notice.tsx'
import { UnsavedGuard } from '#ui/unsaved-guard.tsx'
import { PlanEditor } from './plan-editor.tsx'
import { IdentityFields, PeopleFields, TimeFields } from './project-fields.tsx'
import css from './project-form.module.css'
import { periodsQuery } from './project-queries.ts'
import type { ProjectForm as Form } from './use-project-form.ts'
import { useProjectFormWords } from './words.ts'

interface Props {
  form: Form
  approved: ProjectDetail['curve']
  error: Error | null
  /** Shown above the fields: what somebody else has changed meanwhile. */
  note?: ReactNode
  saveLabel: string
  isPending: boolean
  /** What was typed is kept by the server: the page may be left. */
  isSaved: boolean
  backTo: string
  onSave: () => void
  onReload?: (() => void) | undefined
}

/** The one form for a new project and for one that changes. */
export function ProjectForm(props: Props) {
  const { form, approved, error, note, isSaved, onSave, onReload } = props
  const words = useProjectFormWords()
  const periods = useQuery(periodsQuery).data?.items.toSorted(byTime) ?? []
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!props.isPending) onSave()
  }
  return (
    <form onSubmit={submit} noValidate className={css.form}>
      <ProblemNotice error={error} labels={labelsOf(words, periods)} onReload={onReload} />
      {note}
      <IdentityFields form={form} />
      <PeopleFields form={form} />
      <TimeFields form={form} />
      <PlanEditor form={form} periods={periods} approved={approved} />
      <SaveBar {...props} />
      <UnsavedGuard when={form.isDirty && !isSaved} />
    </form>
  )
}

function SaveBar({ form, saveLabel, isPending, backTo }: Props) {
  const { projectForm: words, shell } = useProjectFormWords()
  return (
    <FootBar
      start={
        <p role="status" className="muted">
          {form.isDirty ? words.unsaved : ''}
        </p>
      }
    >
      <Button component={Link} to={backTo} variant="default">
        {shell.button.back}
      </Button>
      <ActionButton type="submit" pending={isPending}>
        {saveLabel}
      </ActionButton>
    </FootBar>
  )
}

/** How the fields are called in the list of what is to be mended. */
function labelsOf(
  { project, projectForm }: ReturnType<typeof useProjectFormWords>,
  periods: readonly { id: string; name: string }[],
): Record<string, string> {
  return {
    ...project,
    unitId: project.unit,
    cooperatingUnitIds: project.cooperatingUnits,
    workAreaId: project.workArea,
    cityProjectId: project.cityProject,
    reason: projectForm.reason,
    ...Object.fromEntries(periods.map(({ id, name }) => [`plan.${id}`, projectForm.ownOf(name)])),
  }
}
