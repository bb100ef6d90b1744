import { Button } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'react-router'
import { paths } from '#paths.ts'
import { ActionButton } from '#ui/action-button.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { focusField } from '#ui/field.tsx'
import { Notice } from '#ui/notice.tsx'
import { fieldErrorsOf, ProblemNotice } from '#ui/problem-notice.tsx'
import { ProseField } from '#ui/prose-field.tsx'
import { UnsavedGuard } from '#ui/unsaved-guard.tsx'
import { ColumnHelp } from './column-help.tsx'
import { draftText, faultLines, readDraft } from './form-draft.ts'
import css from './form-editor.module.css'
import { FormFields } from './form-fields.tsx'
import { useFormWords } from './words.ts'

type Definition = NonNullable<ReturnType<typeof readDraft>['definition']>

interface Props {
  text: string
  /** What stood there when the page was opened. */
  opened: string
  error: Error | null
  isPending: boolean
  isSaved: boolean
  saveLabel: string
  onChange: (text: string) => void
  onSave: (definition: Definition) => void
}

/** The description of a form: read as it is typed, so that what is wrong is said before it is sent. */
export function FormEditor(props: Props) {
  const { text, opened, error, isPending, isSaved, saveLabel, onChange, onSave } = props
  const words = useFormWords()
  const { forms } = words
  const [isTried, setTried] = useState(false)
  const { definition, draft, faults } = readDraft(text, words)
  const refused = faultLines(fieldErrorsOf(error))
  const shown = isTried && faults.length > 0 ? faults : refused
  const save = () => {
    setTried(true)
    if (definition) onSave(definition)
    else focusField(draft ? 'number' : 'definition')
  }
  return (
    <div className={`stack ${css.editor}`}>
      <p>
        {forms.editorLead}{' '}
        {Object.values(forms.placeholder)
          .map((name) => `{${name}}`)
          .join(', ')}
        .
      </p>
      {refused.length === 0 && <ProblemNotice error={error} />}
      {shown.length > 0 && (
        <Notice tone="error" live title={forms.faults(shown.length)}>
          <ul className={css.faults}>
            {shown.map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        </Notice>
      )}
      {draft ? (
        <FormFields draft={draft} onChange={(next) => onChange(draftText(next))} />
      ) : (
        <Notice>{forms.textOnly}</Notice>
      )}
      <Disclosure summary={forms.asText}>
        <ProseField
          name="definition"
          label={forms.description}
          minRows={14}
          value={text}
          onChange={onChange}
        />
        <ColumnHelp />
      </Disclosure>
      <div className={css.actions}>
        <ActionButton pending={isPending} onClick={save}>
          {saveLabel}
        </ActionButton>
        <Button component={Link} to={paths.forms()} variant="default">
          {words.shell.button.back}
        </Button>
      </div>
      <UnsavedGuard
        when={text !== opened && !isSaved}
        title={forms.leaveTitle}
        text={forms.leaveText}
      />
    </div>
  )
}
