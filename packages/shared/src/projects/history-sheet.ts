import type { Column } from '../core/sheet.ts'
import type { Messages } from '../i18n/messages.ts'
import type { HistoryEntry } from './contract.ts'

/** One changed field of one change; of a change without any, the change alone. */
export interface HistoryRow extends Omit<HistoryEntry, 'changes'> {
  readonly change: HistoryEntry['changes'][number] | null
}

export function historyRows(entries: readonly HistoryEntry[]): HistoryRow[] {
  return entries.flatMap(({ changes, ...entry }): HistoryRow[] =>
    changes.length > 0
      ? changes.map((change) => ({ ...entry, change }))
      : [{ ...entry, change: null }],
  )
}

/** The columns of a project's history. */
export const historyColumns = {
  at: { kind: 'instant', header: (t) => t.sheets.history.at, value: (row) => row.at },
  by: { kind: 'text', header: (t) => t.sheets.history.by, value: (row) => row.by, width: 24 },
  action: {
    kind: 'text',
    header: (t) => t.sheets.history.action,
    value: (row, t) => actionText(row.action, t),
  },
  field: {
    kind: 'text',
    header: (t) => t.sheets.history.field,
    value: ({ change }, t) => (change ? fieldLabel(change.field, t) : null),
    width: 24,
  },
  before: {
    kind: 'prose',
    header: (t) => t.sheets.history.before,
    value: ({ change }) => change?.before ?? null,
  },
  after: {
    kind: 'prose',
    header: (t) => t.sheets.history.after,
    value: ({ change }) => change?.after ?? null,
  },
  reason: { kind: 'prose', header: (t) => t.sheets.history.reason, value: (row) => row.reason },
} as const satisfies Record<string, Column<HistoryRow, Messages>>

/** What a change record calls `project.change`, in words. */
export function actionText(action: string, { projectPage }: Messages): string {
  return wordIn(projectPage.action, action.replace('project.', '')) ?? projectPage.otherAction
}

/** How a changed field is called on the screen. */
export function fieldLabel(field: string, { project, projectPage }: Messages): string {
  const labels = {
    ...project,
    unitId: project.unit,
    cooperatingUnitIds: project.cooperatingUnits,
    workAreaId: project.workArea,
    cityProjectId: project.cityProject,
    runState: projectPage.runState,
  }
  return wordIn(labels, field) ?? field
}

function wordIn(words: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(words, key) ? words[key] : undefined
}
