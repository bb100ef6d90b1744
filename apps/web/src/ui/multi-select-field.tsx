import { MultiSelect } from '@mantine/core'
import { useMemo } from 'react'
import { useWords } from '#core/words.tsx'
import { type FieldProps, useFieldFrame } from './field.tsx'
import { choicesOf, foldedFilter, type Option } from './options.ts'

interface Props extends FieldProps {
  value: readonly string[]
  onChange: (value: string[]) => void
  options: readonly Option[]
  /** Stands while nothing is chosen. */
  placeholder?: string | undefined
}

export function MultiSelectField({ value, onChange, options, placeholder, ...field }: Props) {
  const { choice } = useWords().shell
  const choices = useMemo(() => choicesOf(options), [options])
  return (
    <MultiSelect
      {...useFieldFrame(field)}
      data={choices}
      value={[...value]}
      onChange={onChange}
      searchable
      filter={foldedFilter}
      clearable
      hidePickedOptions={false}
      checkIconPosition="right"
      maxDropdownHeight={320}
      nothingFoundMessage={choice.none}
      placeholder={value.length === 0 ? (placeholder ?? '') : ''}
      clearButtonProps={{ 'aria-label': choice.clear }}
    />
  )
}
