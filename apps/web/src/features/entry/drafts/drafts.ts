import type { Edits } from '@app/shared/reports/edit.ts'
import type { Report } from '@app/shared/reports/model.ts'
import type { ReportContent, WrittenField } from '@app/shared/reports/rules.ts'

/**
 * Where what was typed is now. `saved`: on the server. `saving`: on its way. `local`: kept on this
 * computer, the server does not have it yet. `failed`: refused, with the reason. `conflict`: somebody
 * wrote in the same field meanwhile.
 */
export type SaveState = 'saved' | 'saving' | 'local' | 'failed' | 'conflict'

/** Somebody else's text in a field that was written in here too. */
export interface Clash {
  readonly field: WrittenField
  readonly mine: ReportContent[WrittenField]
  readonly theirs: ReportContent[WrittenField]
  readonly by: string
  readonly at: string
}

/** A report with what was typed over it and is perhaps not on the server yet. */
export interface Drafted {
  readonly report: Report
  readonly content: ReportContent
  readonly state: SaveState
  readonly clashes: readonly Clash[]
  /** Why it could not be saved, in words; `null` unless `failed`. */
  readonly problem: string | null
}

export interface Drafts {
  /** The report as the person should see it. Stable as long as nothing about it changes. */
  see(report: Report): Drafted
  /** Keeps the edits on this computer at once and sends them to the server soon after. */
  edit(report: Report, edits: Edits): void
  /** Chooses one of two texts of a field. */
  settle(report: Report, field: WrittenField, choice: 'mine' | 'theirs'): void
  /** Sends what is waiting; resolves with the reports as the server has them now, by id. Rejects when one could not be saved. */
  flush(ids: readonly string[]): Promise<ReadonlyMap<string, Report>>
}
