import type { Defect } from './defect.ts'

const shared = 'packages/shared/src'
const api = 'apps/api/src'
const features = `${api}/features`

/** What is decided, counted and taken in. */
export const ruleDefects: readonly Defect[] = [
  {
    name: 'own-approval',
    what: 'Somebody approves what he himself reported.',
    file: `${shared}/reports/rules.ts`,
    text: "  if (action === 'approve' && report.ownWork) return 'own-work'\n",
    replacement: '',
    tests: [`${shared}/reports/rules.test.ts`],
  },
  {
    name: 'own-work-unknown',
    what: 'The server no longer finds out whose work a report is.',
    file: `${features}/reports/report-moves.service.ts`,
    text: "if (reason === 'own-work' || reason === 'not-own-approval')",
    replacement: "if (reason === 'own-work') return\n  if (reason === 'not-own-approval')",
    tests: [`${features}/reports/report-roles.test.ts`],
  },
  {
    name: 'report-of-another-unit',
    what: 'An officer writes the report of another unit.',
    file: `${shared}/reports/rules.ts`,
    text: "  if (!isCity && person.unitId !== report.unitId) return 'role'\n",
    replacement: '',
    tests: [`${shared}/reports/rules.test.ts`],
  },
  {
    name: 'closed-period',
    what: 'A report is changed after its period was closed.',
    file: `${shared}/reports/rules.ts`,
    text: "  if (!isCity && report.state !== 'returned' && report.periodState !== 'open') return 'period'\n",
    replacement: '',
    tests: [`${shared}/reports/rules.test.ts`],
  },
  {
    name: 'deadline-a-second-early',
    what: 'What was sent in the last second counts as late.',
    file: `${shared}/periods/rules.ts`,
    text: 'Math.floor(submittedAt / 1000) <= Math.floor(dueAt / 1000)',
    replacement: 'Math.floor(submittedAt / 1000) < Math.floor(dueAt / 1000)',
    tests: [`${shared}/periods/rules.test.ts`],
  },
  {
    name: 'deadline-the-day-before',
    what: 'The day of the deadline does not belong to it.',
    file: `${shared}/periods/rules.ts`,
    text: 'return endOfDay(dueOn)',
    replacement: 'return endOfDay(dueOn) - 86_400_000',
    tests: [`${shared}/periods/rules.test.ts`, `${features}/periods/periods.test.ts`],
  },
  {
    name: 'no-figure-is-nought',
    what: 'Where there are no projects the mean is 0 % and not a dash.',
    file: `${shared}/projects/rules.ts`,
    text: 'if (weight === 0) return null',
    replacement: 'if (weight === 0) return 0',
    tests: [`${shared}/projects/rules.test.ts`, `${shared}/overview/rules.test.ts`],
  },
  {
    name: 'empty-percent-is-nought',
    what: 'A report without a percentage is saved as 0 %.',
    file: `${shared}/reports/contract.ts`,
    text: '  percent: Percent.nullable().optional(),\n  status: z.enum(claimableStatuses)',
    replacement:
      '  percent: Percent.nullable().optional().transform((value) => value ?? 0),\n  status: z.enum(claimableStatuses)',
    tests: [`${features}/reports/report-saving.test.ts`],
  },
  {
    name: 'at-the-limit',
    what: 'A project exactly at the limit counts as at risk.',
    file: `${shared}/projects/rules.ts`,
    text: "if (gap >= atRiskGap) return 'on-track'",
    replacement: "if (gap > atRiskGap) return 'on-track'",
    tests: [`${shared}/projects/rules.test.ts`],
  },
  {
    name: 'unapproved-counts',
    what: 'Figures that nobody has approved are shown as official.',
    file: `${shared}/overview/rules.ts`,
    text: 'if (includeUnapproved && waiting && percent',
    replacement: 'if (waiting && percent',
    tests: [`${shared}/overview/rules.test.ts`],
  },
  {
    name: 'text-taken-for-a-number',
    what: 'A percentage that came as text is taken for a number.',
    file: `${shared}/core/schema.ts`,
    text: 'export const Percent = z\n  .number()',
    replacement: 'export const Percent = z.coerce\n  .number()',
    tests: [`${features}/reports/report-saving.test.ts`, `${api}/app.test.ts`],
  },
  {
    name: 'unknown-fields-pass',
    what: 'A misspelt field of a report is dropped without a word.',
    file: `${shared}/reports/contract.ts`,
    text: 'export const ReportDraft = z.strictObject({',
    replacement: 'export const ReportDraft = z.object({',
    tests: [`${features}/reports/report-saving.test.ts`, `${api}/app.test.ts`],
  },
  {
    name: 'formula-in-csv',
    what: 'Excel evaluates a text that somebody typed into a report.',
    file: `${api}/sheets/csv.ts`,
    text: 'return looksLikeFormula(clean) ?',
    replacement: 'return clean === null ?',
    tests: [`${api}/sheets/csv.test.ts`, `${api}/sheets/any-text.test.ts`],
  },
  {
    name: 'packed-too-tight',
    what: 'A small file that unpacks to gigabytes takes the server down.',
    file: `${api}/sheets/reading/unzip.ts`,
    text: "  if (uncompressedSize > most) return Promise.reject(new Refusal('bomb'))\n",
    replacement: '  void most\n',
    tests: [`${api}/sheets/reading/hostile.test.ts`],
  },
  {
    name: 'too-many-parts',
    what: 'A file of a million parts takes the server down.',
    file: `${api}/sheets/reading/unzip.ts`,
    text: 'entries.size > limits.parts || declared > 4 * limits.inflatedBytes',
    replacement: 'false',
    tests: [`${api}/sheets/reading/hostile.test.ts`],
  },
  {
    name: 'file-of-everything',
    what: 'The file holds other rows than the list that it was made of.',
    file: `${features}/reports/report-file.service.ts`,
    text: 'const tabulated = await tabulateReports(ctx, asked)',
    replacement:
      'const tabulated = await tabulateReports(ctx, { ...asked, state: undefined, q: undefined })',
    tests: [`${features}/reports/report-file.test.ts`],
  },
]
