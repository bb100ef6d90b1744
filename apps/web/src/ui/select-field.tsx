import { Select } from '@mantine/core'
import { useMemo } from 'react'
import { useWords } from '#core/words.tsx'
import { type FieldProps, useFieldFrame } from './field.tsx'
import { choicesOf, foldedFilter, type Option } from './options.ts'

interface Props extends FieldProps {
  value: string | null
  onChange: (value: string | null) => void
  options: readonly Option[]
  clearable?: boolean | undefined
  placeholder?: string | undefined
}

/** So few can be seen at a glance; a longer list can be searched. */
const glance = 7

export function SelectField({ value, onChange, options, clearable, placeholder, ...field }: Props) {
  const { choice } = useWords().shell
  const choices = useMemo(() => choicesOf(options), [options])
  return (
    <Select
      {...useFieldFrame(field)}
      data={choices}
      value={value}
      onChange={onChange}
      searchable={options.length > glance}
      filter={foldedFilter}
      clearable={clearable ?? false}
      allowDeselect={false}
      checkIconPosition="right"
      maxDropdownHeight={320}
      nothingFoundMessage={choice.none}
      placeholder={placeholder ?? ''}
      clearButtonProps={{ 'aria-label': choice.clear }}
    />
  )
}
