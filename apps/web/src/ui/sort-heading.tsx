import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react'
import type { ReactNode } from 'react'

export type Direction = 'ascending' | 'descending'

export function directionOf(key: string, sort: string | undefined): Direction | null {
  if (sort === key) return 'ascending'
  return sort === `-${key}` ? 'descending' : null
}

/** The first press sorts upwards, the next one turns it round. */
export function nextSort(key: string, sort: string | undefined): string {
  return sort === key ? `-${key}` : key
}

interface Props {
  direction: Direction | null
  onClick: () => void
  children: ReactNode
}

const icons = { ascending: IconArrowUp, descending: IconArrowDown, none: IconArrowsSort }

export function SortHeading({ direction, onClick, children }: Props) {
  const Icon = icons[direction ?? 'none']
  return (
    <button
      type="button"
      className="sort-button"
      data-sorted={direction ?? undefined}
      onClick={onClick}
    >
      {children}
      <Icon size={12} aria-hidden="true" className="sort-icon" />
    </button>
  )
}
