import { formatNumber } from '../core/format.ts'
import type { Messages } from '../i18n/messages.ts'

const n = (value: number) => formatNumber(value, 'en')

export const workbook: Messages['workbook'] = {
  title: 'Fill in Excel',
  keeps: { header: 'Unchanged since last period', yes: 'Unchanged' },
  file: {
    title: (unit, period) => `Reports for ${period}: ${unit}`,
    tab: 'Reports',
    name: 'Reports to fill in',
    how: 'Fill in the yellow cells, save the file and upload it on the page “Fill in Excel”. You see every changed cell before anything is saved.',
    legend:
      'Yellow cells can be filled in. Grey cells are for reading. A row that is all grey has been sent or approved, or its period is closed.',
    free: 'You may filter, hide columns and change widths. To sort, insert rows or move columns: Review, Unprotect Sheet (no password). Do not delete the first two columns and the row above the headings, which are hidden.',
    madeBy: (name, time) => `downloaded by ${name} at ${time}`,
    hints: {
      percent: 'From 0 to 100, at most one decimal, such as 62.5',
      keepsPrevious:
        'Choose “Unchanged” where the percentage is that of the last period; results need not be written',
      status: 'Choose a status from the list',
    },
    errorTitle: 'Not right yet',
    errors: {
      percent:
        'The percentage is a number from 0 to 100, such as 62.5. Correct it or leave it empty.',
      choice: 'Choose a value from the list or leave it empty.',
      prose: (limit) => `The text is longer than ${n(limit)} characters. Shorten it.`,
    },
  },
  steps: {
    download: '1. Download the file',
    downloadNote: (open, locked) =>
      locked > 0
        ? `${n(open)} projects can be filled in, ${n(locked)} are for reading. The file works without a network.`
        : `${n(open)} projects can be filled in. The file works without a network.`,
    downloadButton: 'Download for Excel',
    upload: '2. Fill it in, then upload it',
    uploadNote: 'Drop the file here, or choose it. Nothing is saved until you say so.',
    uploadButton: 'Choose the filled file',
    another: 'Choose another file',
    compare: '3. Look at what changed',
    comparing: 'Comparing the file with the system',
  },
  back: 'Back to the entry table',
  unsaved:
    'Something typed on this computer has not reached the server yet. Once it is saved, choose the file again.',
  notCompared: 'This file could not be compared',
  fileName: (name, time) => `${name}, downloaded at ${time}`,
  nothing: 'No cell of the file has changed',
  nothingNote: (rows) => `${n(rows)} projects were compared. There is nothing to save.`,
  counts: {
    cells: (cells, projects) => `${n(cells)} cells changed in ${n(projects)} projects`,
    stale: (cells) => `${n(cells)} cells were changed in the system after the download`,
    wrong: (cells) => `${n(cells)} cells could not be read`,
    locked: (reports) => `${n(reports)} reports can no longer be changed`,
  },
  unknown: (rows) => `${n(rows)} rows fit no report of the unit and are left out`,
  unknownRow: (row, text) => `Row ${n(row)}: ${text}`,
  missing: (reports) => `${n(reports)} projects are not in the file and stay as they are`,
  absent: (columns) => `Columns no longer in the file: ${columns}. What they held stays as it is.`,
  reordered: 'Rows or columns stand in another order in the file: that changes nothing.',
  list: 'Projects with changed cells',
  take: (code) => `Save ${code}`,
  cell: (at) => `cell ${at}`,
  before: 'In the system',
  after: 'In the file',
  staleCell: (name, time) => `${name} changed this at ${time}, after the download`,
  downloaded: 'At the download',
  takeFile: 'Take from the file',
  takeServer: 'Keep the system’s',
  inFile: (text) => `The file says: ${text}`,
  lacking: (faults) => `To be sent: ${faults}`,
  write: (cells) => `Save ${n(cells)} cells as draft`,
  send: (reports) => `Save, send ${n(reports)} reports`,
  check: 'Save, check and send',
  checkOnly: 'Check and send',
  bar: 'Save what the file says',
  chosen: (reports, of) => `${n(reports)} of ${n(of)} projects to be saved`,
  blocked: {
    none: 'Choose at least one project with a cell that can be saved',
    choose: (cells) => `Choose for ${n(cells)} cells that were changed in the system`,
  },
  written: (cells) => `${n(cells)} cells saved as draft`,
  writtenNote: 'The reports have not been sent. Check them and send them before the deadline.',
  notSent: (reports) => `Saved as draft; ${n(reports)} reports could not be sent`,
  noReports: 'The unit has no reports in this period. Choose another period.',
  changedMeanwhile: (codes) =>
    `Changed in the system just now: ${codes}. Compare the file again, then save.`,
  fault: {
    'no-stamp':
      'This is not a report file downloaded from the system, or it has lost its mark. Download a new file and copy the contents into it.',
    'newer-format':
      'The file comes from a newer version of the system. Download a new file from this page.',
    'other-installation':
      'The file was downloaded from another system. Download a new file from this page.',
    'other-unit': 'This file belongs to another unit. Choose the file of your own unit.',
    'other-period': 'This file is of another period. Open that period and upload it there.',
    'no-keys':
      'The file has lost the hidden row or columns by which reports are known. Download a new file and copy the contents into it.',
  },
  rowFault: {
    duplicate: (rows) => `This report stands in several rows: ${rows}. Leave one of them.`,
    code: (rows) =>
      `Row ${rows}: the project code does not fit the hidden key of the row, perhaps because it was sorted without the hidden columns. Download a new file and copy the contents into it.`,
    version: (rows) =>
      `Row ${rows}: the version stamp is lost. Download a new file and copy the contents into it.`,
  },
  cellFault: {
    percent: 'Not a number. Enter a number from 0 to 100.',
    'percent-range': 'The percentage must be from 0 to 100',
    'percent-decimals': 'The percentage has at most one decimal, such as 62.5',
    choice: 'Not in the list. Choose a value of the list.',
    'not-claimable': 'This status is for the city committee to decide. Choose another one.',
    'too-long': 'The text is too long. Shorten it.',
    'keeps-other':
      '“Unchanged” does not fit the percentage of the last period. Take it back, or leave the percentage empty.',
    'error-cell': 'The cell shows a formula error. Enter the value again.',
  },
}
