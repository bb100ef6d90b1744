import { MultiSelect } from '@mantine/core'
import { useMemo } from 'react'
import { useWords } from '#core/words.tsx'
import { useFieldFrame } from './field.tsx'
import { choicesOf, foldedFilter } from './options.ts'
import type { MultiSelectFieldProps } from './select-props.ts'

/** What `MultiSelectField` becomes once its list is there. */
export function MultiSelectBox({
  value,
  onChange,
  options,
  placeholder,
  ...field
}: MultiSelectFieldProps) {
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
      // Two chosen leave room to type in the same line of a narrow field.
      styles={{ inputField: { minWidth: 24 } }}
      hidePickedOptions={false}
      checkIconPosition="right"
      maxDropdownHeight={320}
      nothingFoundMessage={choice.none}
      placeholder={value.length === 0 ? (placeholder ?? '') : ''}
      clearButtonProps={{ 'aria-label': choice.clear }}
    />
  )
}
