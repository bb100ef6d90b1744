import type { ReactNode } from 'react'

export type Density = 'comfortable' | 'compact'

export interface TableColumn<Row> {
  readonly key: string
  readonly header: string
  readonly cell: (row: Row) => ReactNode
  /** Numbers stand at the end. */
  readonly align?: 'start' | 'end' | undefined
  readonly sortable?: boolean | undefined
  /** The least width: `16rem`. */
  readonly width?: string | undefined
  readonly nowrap?: boolean | undefined
  /** Buttons: nothing for paper. */
  readonly screenOnly?: boolean | undefined
  /** Beside the heading: a filter. */
  readonly headerExtra?: ReactNode
}

export interface Selection<Row> {
  /** Keys of rows, also of those on other pages. */
  readonly selected: ReadonlySet<string>
  readonly onChange: (next: ReadonlySet<string>) => void
  /** How the row is called: its code. */
  readonly labelOf: (row: Row) => string
  /** Why this row cannot be selected. */
  readonly blockedBy?: ((row: Row) => string | null) | undefined
}
