import { formatInstant } from '../core/format.ts'
import type { Messages } from '../i18n/messages.ts'
import { actionText, entityText } from './words.ts'

/** What was found wrong with the log, first of all. */
export interface Fault {
  readonly kind: 'altered' | 'gone' | 'unsealed' | 'stray' | 'cut' | 'replaced'
  readonly number: number | null
  /** Epoch milliseconds. */
  readonly change: {
    readonly at: number
    readonly actorName: string
    readonly action: string
  } | null
  readonly row?: { readonly entity: string; readonly id: string; readonly version: number }
}

/** In one sentence: number, time, who and what, as far as they can still be read. */
export function faultText({ kind, number, change, row }: Fault, words: Messages<'audit'>): string {
  const { verify } = words.audit
  const entry = change
    ? verify.entry(formatInstant(change.at), change.actorName, actionText(change.action, words))
    : ''
  switch (kind) {
    case 'altered':
      return verify.altered(number ?? 0, entry)
    case 'unsealed':
      return verify.unsealed(entry)
    case 'stray':
      return verify.stray(
        verify.row(entityText(row?.entity ?? '', words), row?.id ?? '', row?.version ?? 0),
      )
    case 'gone':
    case 'cut':
    case 'replaced':
      return verify[kind](number ?? 0)
  }
}
