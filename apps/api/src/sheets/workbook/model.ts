import type { CellKind, CellValue } from '@app/shared/core/sheet.ts'

export interface EntryColumn {
  /** Stands in the hidden row above the headings. */
  readonly key: string
  readonly header: string
  readonly kind: CellKind
  /** Characters of the body font. */
  readonly width: number
  /** Shown beside the cell in which somebody is about to write. */
  readonly hint?: string
  readonly choices?: readonly string[] | undefined
  /** Said where the program refuses what was typed. */
  readonly error?: string
}

export interface EntryCell {
  readonly value: CellValue
  /** It can be written in; the rest is protected. */
  readonly open: boolean
}

/** A sheet to be filled by people, as plain data in one language: it crosses to another thread. */
export interface EntryModel {
  readonly title: string
  /** Above the table, a line each. */
  readonly lines: readonly {
    readonly text: string
    readonly manner: 'plain' | 'quiet' | 'warning'
  }[]
  /** At most 31 characters, none of `[ ] : * ? / \`. */
  readonly tabName: string
  /** Of the hidden columns on the left. */
  readonly rowKeys: readonly string[]
  readonly columns: readonly EntryColumn[]
  readonly rows: readonly {
    readonly keys: readonly (string | number)[]
    readonly cells: readonly EntryCell[]
  }[]
  /** Columns that stay in view while the rest is scrolled. */
  readonly frozen: number
  /** A sheet that no menu shows. */
  readonly stamp: {
    readonly tabName: string
    readonly rows: readonly (readonly [string, string])[]
  }
  /** Characters of a text at most. */
  readonly proseLimit: number
  readonly errorTitle: string
  readonly author: string
  /** Epoch milliseconds. */
  readonly madeAt: number
  readonly page: { readonly before: string; readonly between: string }
}
