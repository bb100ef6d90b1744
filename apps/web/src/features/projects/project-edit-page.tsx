import type { InputOf } from '@app/shared/core/endpoint.ts'
import { type ProjectDetail, projects } from '@app/shared/projects/contract.ts'
import { fieldLabel } from '@app/shared/projects/history-sheet.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { flushSync } from 'react-dom'
import { type LoaderFunctionArgs, useNavigate, useParams } from 'react-router'
import { useSend } from '#core/api.ts'
import type { ApiError } from '#core/api-error.ts'
import { load } from '#core/load.ts'
import { Page } from '#core/page.tsx'
import { paths } from '#paths.ts'
import { Loading } from '#ui/loading.tsx'
import { Notice } from '#ui/notice.tsx'
import { fieldErrorsOf, ProblemNotice } from '#ui/problem-notice.tsx'
import { toast } from '#ui/toast.ts'
import { loadFormLists } from './form-options.ts'
import { ProjectForm } from './project-form.tsx'
import { projectQuery } from './project-queries.ts'
import { isDueChanged, type ProjectValues } from './project-values.ts'
import { SampleMark } from './sample-mark.tsx'
import { useProjectForm } from './use-project-form.ts'
import { useProjectFormWords } from './words.ts'

export async function loader({ params: { ma = '' } }: LoaderFunctionArgs) {
  await Promise.all([load(projectQuery(ma)), loadFormLists()])
  return null
}

/** Keyed by the project: what was typed for one never stands in another. */
export function Component() {
  const { ma = '' } = useParams()
  return <EditPage key={ma} id={ma} />
}

/** The form keeps the version it was opened with, whatever the page learns later. */
function EditPage({ id }: { id: string }) {
  const { data: project, error } = useQuery(projectQuery(id))
  if (project) return <Editor opened={project} />
  return error ? <ProblemNotice error={error} /> : <Loading />
}

function Editor({ opened }: { opened: ProjectDetail }) {
  const { projectForm: words } = useProjectFormWords()
  const form = useProjectForm(opened)
  const { save, reload, error, isPending, isSaved, clashes } = useChange(form, opened.id)
  return (
    <Page
      title={words.editTitle(opened.code)}
      contextText={opened.title}
      context={
        <>
          <span lang="vi">{opened.title}</span>
          {opened.sample && <SampleMark />}
        </>
      }
    >
      <ProjectForm
        {...{ form, error, isPending, isSaved }}
        approved={opened.curve}
        note={clashes && <NewerVersion clashes={clashes} />}
        saveLabel={words.save}
        backTo={paths.project(opened.id)}
        onSave={save}
        onReload={reload}
      />
    </Page>
  )
}

/** What was typed is still there; where both have changed a field, its new value must be looked at. */
function NewerVersion({ clashes }: { clashes: readonly string[] }) {
  const words = useProjectFormWords()
  return (
    <Notice live tone={clashes.length > 0 ? 'warning' : 'info'}>
      {words.shell.newer}{' '}
      {clashes.length > 0 &&
        words.projectForm.clashes(clashes.map((field) => fieldLabel(field, words)).join(', '))}
    </Notice>
  )
}

type Body = InputOf<typeof projects.change>['body']

function useChange(form: ReturnType<typeof useProjectForm>, id: string) {
  const { projectForm: words } = useProjectFormWords()
  const navigate = useNavigate()
  const [fault, setFault] = useState<ApiError | null>(null)
  const [isSaved, setSaved] = useState(false)
  const [clashes, setClashes] = useState<(keyof ProjectValues)[] | null>(null)
  const change = useSend(projects.change)
  const leave = () => {
    // The guard must know before the page is left.
    flushSync(() => setSaved(true))
    void navigate(paths.project(id))
  }
  const save = () => {
    const found = form.check()
    setFault(found)
    if (found) return change.reset()
    change.mutate(
      { params: { id }, body: bodyOf(form) },
      {
        onSuccess: ({ code }) => {
          toast.success(words.saved(code))
          leave()
        },
        onError: (error) => form.refuse(fieldErrorsOf(error)),
      },
    )
  }
  const reload = async () => {
    const fresh = await load({ ...projectQuery(id), staleTime: 0 })
    setClashes(form.rebaseOn(fresh))
    change.reset()
  }
  return {
    ...{ save, clashes, isSaved, isPending: change.isPending },
    error: fault ?? change.error,
    reload: () => void reload().catch(toast.failure),
  }
}

function bodyOf({ base, before, values, changes }: ReturnType<typeof useProjectForm>): Body {
  // The schema has just read the same values: what is empty in them is what may be empty.
  const body = { ...changes(), version: base?.version ?? 0 } as Body
  return isDueChanged(values, before) ? { ...body, reason: values.reason } : body
}
