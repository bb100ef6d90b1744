import { type FormDetail, forms } from '@app/shared/forms/contract.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { flushSync } from 'react-dom'
import { type LoaderFunctionArgs, useNavigate, useParams } from 'react-router'
import { useSend } from '#core/api.ts'
import { load } from '#core/load.ts'
import { Page } from '#core/page.tsx'
import { paths } from '#paths.ts'
import { Loading } from '#ui/loading.tsx'
import { ProblemNotice } from '#ui/problem-notice.tsx'
import { toast } from '#ui/toast.ts'
import { draftText } from './form-draft.ts'
import { FormEditor } from './form-editor.tsx'
import { formQuery } from './form-queries.ts'
import { useFormWords } from './words.ts'

export async function loader({ params: { bieu = '' } }: LoaderFunctionArgs) {
  await load(formQuery(bieu))
  return null
}

/** Keyed by the form: what was typed for one never stands in another. */
export function Component() {
  const { bieu = '' } = useParams()
  const { data, error } = useQuery(formQuery(bieu))
  if (data) return <Editor key={bieu} known={data} />
  return error ? <ProblemNotice error={error} /> : <Loading />
}

/** Keeps the version it was opened with, whatever the page learns later. */
function Editor({ known }: { known: FormDetail }) {
  const { forms: words } = useFormWords()
  const navigate = useNavigate()
  const [opened] = useState(known)
  const [before] = useState(() => draftText(known.definition))
  const [text, setText] = useState(before)
  const [isSaved, setSaved] = useState(false)
  const { mutate, isPending, error } = useSend(forms.change)
  const { id, version } = opened
  return (
    <Page title={words.editTitle(opened.number)}>
      <FormEditor
        {...{ text, error, isPending, isSaved }}
        opened={before}
        saveLabel={words.save}
        onChange={setText}
        onSave={(definition) =>
          mutate(
            { params: { id }, body: { version, definition } },
            {
              onSuccess: ({ number }) => {
                // The guard must know before the page is left.
                flushSync(() => setSaved(true))
                toast.success(words.saved(number))
                void navigate(paths.form(id))
              },
            },
          )
        }
      />
    </Page>
  )
}
