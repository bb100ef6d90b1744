import type { InputOf } from '@app/shared/core/endpoint.ts'
import { projects } from '@app/shared/projects/contract.ts'
import { useState } from 'react'
import { flushSync } from 'react-dom'
import { useNavigate } from 'react-router'
import { useSend } from '#core/api.ts'
import type { ApiError } from '#core/api-error.ts'
import { Page } from '#core/page.tsx'
import { paths } from '#paths.ts'
import { fieldErrorsOf } from '#ui/problem-notice.tsx'
import { toast } from '#ui/toast.ts'
import { loadFormLists } from './form-options.ts'
import { ProjectForm } from './project-form.tsx'
import { draftOf } from './project-values.ts'
import { useProjectForm } from './use-project-form.ts'
import { useProjectFormWords } from './words.ts'

type Body = InputOf<typeof projects.create>['body']

export async function loader() {
  await loadFormLists()
  return null
}

export function Component() {
  const { projectForm: words } = useProjectFormWords()
  const form = useProjectForm(null)
  const { save, error, isPending, isSaved } = useCreate(form)
  return (
    <Page title={words.newTitle}>
      <ProjectForm
        {...{ form, error, isPending, isSaved }}
        approved={[]}
        saveLabel={words.create}
        backTo={paths.projects()}
        onSave={save}
      />
    </Page>
  )
}

function useCreate(form: ReturnType<typeof useProjectForm>) {
  const { projectForm: words } = useProjectFormWords()
  const navigate = useNavigate()
  const [fault, setFault] = useState<ApiError | null>(null)
  const [isSaved, setSaved] = useState(false)
  const create = useSend(projects.create)
  const save = () => {
    const found = form.check()
    setFault(found)
    if (found) return create.reset()
    create.mutate(
      // The schema has just read the same draft: what is empty in it is what may be empty.
      { body: draftOf(form.values) as Body },
      {
        onSuccess: ({ id, code }) => {
          // The guard must know before the page is left.
          flushSync(() => setSaved(true))
          toast.success(words.created(code))
          void navigate(paths.project(id))
        },
        onError: (error) => form.refuse(fieldErrorsOf(error)),
      },
    )
  }
  return { save, error: fault ?? create.error, isPending: create.isPending, isSaved }
}
