import { SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { recall, remember } from '#core/memory.ts'
import { useWords } from '#core/words.tsx'
import type { Density } from './table-column.ts'

interface Props {
  value: Density
  onChange: (density: Density) => void
}

export function DensityToggle({ value, onChange }: Props) {
  const { table } = useWords().shell
  return (
    <SegmentedControl
      size="sm"
      aria-label={table.density}
      value={value}
      onChange={onChange}
      data={[
        { value: 'comfortable', label: table.comfortable },
        { value: 'compact', label: table.compact },
      ]}
    />
  )
}

const memoryKey = 'density'

/** The choice of this computer. */
export function useDensity(): [Density, (density: Density) => void] {
  const [density, setDensity] = useState<Density>(() =>
    recall(memoryKey) === 'compact' ? 'compact' : 'comfortable',
  )
  return [
    density,
    (next) => {
      remember(memoryKey, next)
      setDensity(next)
    },
  ]
}
