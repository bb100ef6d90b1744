import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/**
 * Every table of the product can be taken home as it is seen. A new table needs a line here: the file
 * where its export stands, or why it has none.
 */
const exports: Record<string, string> = {
  'features/audit/audit-table.tsx': 'features/audit/audit-page.tsx',
  'features/backups/backup-table.tsx': 'features/backups/backups-page.tsx',
  'features/entry/check-table.tsx': 'features/entry/work-export.tsx',
  'features/entry/grid/entry-table.tsx': 'features/entry/work-export.tsx',
  'features/entry/receipt-page.tsx': 'features/entry/receipt-page.tsx',
  'features/entry/report-table.tsx': 'features/entry/report-list-page.tsx',
  'features/feeds/feed-table.tsx': 'features/feeds/feeds-page.tsx',
  'features/handover/project-choice.tsx': 'features/handover/project-choice.tsx',
  'features/imports/batch-table.tsx': 'features/imports/batch-table.tsx',
  'features/imports/batch-page.tsx': 'features/imports/batch-page.tsx',
  'features/overview/count-tables.tsx': 'features/overview/count-tables.tsx',
  'features/overview/heat-table.tsx': 'features/overview/heatmap-page.tsx',
  'features/overview/reminder-log-box.tsx': 'features/overview/reminder-log-box.tsx',
  'features/overview/reporting-table.tsx': 'features/overview/completeness-page.tsx',
  'features/periods/period-table.tsx': 'features/periods/periods-page.tsx',
  'features/projects/project-reports.tsx': 'features/projects/project-reports.tsx',
  'features/projects/project-table.tsx': 'features/projects/project-list-page.tsx',
  'features/review/queue-table.tsx': 'features/review/queue-export.tsx',
  'features/units/unit-table.tsx': 'features/units/units-page.tsx',
  'features/users/account-history.tsx': 'features/users/account-history.tsx',
  'features/users/account-table.tsx': 'features/users/accounts-page.tsx',
  'parts/curve-table.tsx': 'features/projects/project-curve.tsx',
  'parts/stacked-table.tsx': 'features/overview/units-figure.tsx',
}

const without: Record<string, string> = {
  'features/audit/entry-page.tsx': 'one entry of the log, whose file has it with all others',
  'features/imports/columns-step.tsx': 'what the file of the person says',
  'features/imports/sheet-choice.tsx': 'the file of the person',
  'features/imports/row-tables.tsx':
    'rows with faults go as a workbook to be mended, what was written has its own page',
  'features/imports/skipped-rows.tsx': 'rows of the file of the person that are left out',
  'features/imports/unit-totals.tsx': 'what would be, before anything is written',
  'features/imports/passwords.tsx': 'passwords are printed once and kept in no file',
  'features/projects/plan-table.tsx':
    'fields of a form; the plan has its file on the page of the project',
  'parts/drawn-view.tsx': 'an official form has its own workbook, a record of a handover its rows',
  'parts/report-comparison.tsx': 'two texts of one report side by side; reports have their file',
}

const root = import.meta.dirname
const drawsTable = /<(DataTable|PartTable|Grid|table)\b/

test('every table has a file, or a reason for having none', () => {
  const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((path) => /^(features|parts|shell)\b.*\.tsx$/.test(path) && !path.endsWith('.test.tsx'))
    .filter((path) => drawsTable.test(readFileSync(join(root, path), 'utf8')))
  expect(sources.sort()).toEqual([...Object.keys(exports), ...Object.keys(without)].sort())
})

test.each([...new Set(Object.values(exports))])('%s exports', (path) => {
  expect(readFileSync(join(root, path), 'utf8')).toContain('<ExportButton')
})
