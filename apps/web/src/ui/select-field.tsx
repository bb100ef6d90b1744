import { TextInput } from '@mantine/core'
import { Suspense } from 'react'
import { useFieldFrame } from './field.tsx'
import { late } from './late.ts'
import type { SelectFieldProps } from './select-props.ts'

const SelectBox = late(async () => (await import('./select-box.tsx')).SelectBox)

/** One of many, found by typing. Until its list has come, the field stands in its place. */
export function SelectField(props: SelectFieldProps) {
  return (
    <Suspense fallback={<Waiting {...props} />}>
      <SelectBox {...props} />
    </Suspense>
  )
}

function Waiting({ value: _, onChange: __, options: ___, ...field }: SelectFieldProps) {
  return <TextInput {...useFieldFrame(field)} readOnly value="" />
}
