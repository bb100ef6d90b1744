import { TextInput } from '@mantine/core'
import { Suspense } from 'react'
import { useFieldFrame } from './field.tsx'
import { late } from './late.ts'
import type { MultiSelectFieldProps } from './select-props.ts'

const MultiSelectBox = late(async () => (await import('./multi-select-box.tsx')).MultiSelectBox)

/** Several of many, found by typing. Until its list has come, the field stands in its place. */
export function MultiSelectField(props: MultiSelectFieldProps) {
  return (
    <Suspense fallback={<Waiting {...props} />}>
      <MultiSelectBox {...props} />
    </Suspense>
  )
}

function Waiting({ value: _, onChange: __, options: ___, ...field }: MultiSelectFieldProps) {
  return <TextInput {...useFieldFrame(field)} readOnly value="" />
}
