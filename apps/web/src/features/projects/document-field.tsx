import { TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { useFormat } from '#core/format.ts'
import { type FieldProps, useFieldFrame } from '#ui/field.tsx'
import { programmeQuery } from './project-queries.ts'
import { useProjectFormWords } from './words.ts'

interface Props extends FieldProps {
  value: string
  onChange: (text: string) => void
}

/** Free text; the programme's own documents are offered below it, none of them chosen beforehand. */
export function DocumentField({ value, onChange, ...field }: Props) {
  const { projectForm } = useProjectFormWords()
  const { day } = useFormat()
  const documents = useQuery(programmeQuery).data?.programme?.documents ?? []
  const listId = useId()
  return (
    <>
      <TextInput
        {...useFieldFrame(field)}
        lang="vi"
        spellCheck={false}
        list={listId}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <datalist id={listId}>
        {documents.map(({ id, symbol, issuedOn, title }) => (
          <option
            key={id}
            value={issuedOn === null ? symbol : projectForm.document(symbol, day(issuedOn))}
            label={title}
          />
        ))}
      </datalist>
    </>
  )
}
