import { forms } from '@app/shared/forms/contract.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { flushSync } from 'react-dom'
import { useNavigate } from 'react-router'
import { useSend } from '#core/api.ts'
import { load } from '#core/load.ts'
import { Page } from '#core/page.tsx'
import { paths } from '#paths.ts'
import { ChoiceField } from '#ui/choice-field.tsx'
import { toast } from '#ui/toast.ts'
import { draftText, exampleDraft } from './form-draft.ts'
import css from './form-editor.module.css'
import { FormEditor } from './form-editor.tsx'
import { formQuery, formsQuery } from './form-queries.ts'
import { useFormWords } from './words.ts'

export async function loader() {
  await load(formsQuery)
  return null
}

const example = draftText(exampleDraft)

/** A form of the city begins with an example, or with the description of a form there is. */
export function Component() {
  const { forms: words } = useFormWords()
  const navigate = useNavigate()
  const known = useQuery(formsQuery).data?.items ?? []
  const [start, setStart] = useState({ from: '', text: example })
  const [text, setText] = useState(example)
  const [isSaved, setSaved] = useState(false)
  const { mutate, isPending, error } = useSend(forms.create)
  const begin = async (from: string | null) => {
    const next = from ? draftText((await load(formQuery(from))).definition) : example
    setStart({ from: from ?? '', text: next })
    setText(next)
  }
  return (
    <Page title={words.newTitle}>
      <div className="stack">
        <div className={css.start}>
          <ChoiceField
            name="start"
            label={words.start}
            value={start.from || null}
            onChange={(from) => void begin(from).catch(toast.failure)}
            options={known.map(({ id, number }) => ({ value: id, label: number }))}
            placeholder={words.example}
            clearable
          />
        </div>
        <FormEditor
          {...{ text, error, isPending, isSaved }}
          opened={start.text}
          saveLabel={words.create}
          onChange={setText}
          onSave={(definition) =>
            mutate(
              { body: { definition } },
              {
                onSuccess: ({ id, number }) => {
                  // The guard must know before the page is left.
                  flushSync(() => setSaved(true))
                  toast.success(words.created(number))
                  void navigate(paths.form(id))
                },
              },
            )
          }
        />
      </div>
    </Page>
  )
}
