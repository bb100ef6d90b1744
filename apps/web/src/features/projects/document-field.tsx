import { Autocomplete } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useFormat } from '#core/format.ts'
import { useWords } from '#core/words.tsx'
import { type FieldProps, useFieldFrame } from '#ui/field.tsx'
import { programmeQuery } from './project-queries.ts'

interface Props extends FieldProps {
  value: string
  onChange: (text: string) => void
}

/** Free text; the programme's own documents are offered below it, none of them chosen beforehand. */
export function DocumentField({ value, onChange, ...field }: Props) {
  const { projectForm } = useWords()
  const { day } = useFormat()
  const documents = useQuery(programmeQuery).data?.programme?.documents ?? []
  const titles = new Map(
    documents.map(({ symbol, issuedOn, title }) => [
      issuedOn === null ? symbol : projectForm.document(symbol, day(issuedOn)),
      title,
    ]),
  )
  return (
    <Autocomplete
      {...useFieldFrame(field)}
      lang="vi"
      spellCheck={false}
      data={[...titles.keys()]}
      value={value}
      onChange={onChange}
      maxDropdownHeight={280}
      renderOption={({ option }) => (
        <span lang="vi">
          {option.value}
          {titles.get(option.value) && <span className="muted"> · {titles.get(option.value)}</span>}
        </span>
      )}
    />
  )
}
