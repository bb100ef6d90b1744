import { formatNumber } from '../core/format.ts'
import type { Messages } from '../i18n/messages.ts'

const n = (value: number) => formatNumber(value, 'en')
const kinds = 'Choose an .xlsx, .xls, .ods or .csv file.'

export const reading: Messages['reading'] = {
  bytes: (mebibytes) =>
    `The file is larger than ${n(mebibytes)} MB. Take out pictures and sheets that are not needed and send it again.`,
  bomb: 'The file becomes far too large when unpacked. Copy what is needed into a new file and send that.',
  rows: (most) =>
    `A sheet has more than ${n(most)} rows. Delete the surplus rows at its end or split it into several files.`,
  columns: (most) =>
    `A sheet has more than ${n(most)} columns. Delete the surplus columns on its right and send it again.`,
  cells: (most) =>
    `The file has more than ${n(most)} cells with content. Take out sheets that are not needed or split it.`,
  encrypted:
    'The file needs a password. Open it, take the password away, save it and send it again.',
  damaged: 'The file is damaged. Open it in Excel or LibreOffice, save it as .xlsx and send that.',
  notASheet: (what) => `This is ${what}, not a spreadsheet. ${kinds}`,
  otherwise: {
    pdf: 'a PDF file',
    document: 'a text document',
    slides: 'a presentation',
    'web-page':
      'a web page (HTML) with the name of a spreadsheet (open it in Excel, save it as .xlsx)',
    image: 'a picture',
    archive: 'an archive',
    xml: 'an XML file',
    'binary-workbook': 'a binary workbook (.xlsb; open it in Excel, save it as .xlsx)',
    other: 'another kind of file',
  },
  empty: 'No cell of the file has any content. Check the file and send it again.',
  slow: 'Reading the file took too long and was stopped. Copy what is needed into a new file and send that.',
  heavy: 'The file is too heavy to be read. Copy what is needed into a new file and send that.',
  busy: 'Several people are sending files at the moment. Wait a little and send it again.',
}
