import { formatNumber } from '../core/format.ts'
import type { AllMessages } from '../i18n/messages.ts'

const n = (value: number) => formatNumber(value, 'en')

export const feeds: AllMessages['feeds'] = {
  title: 'Live links',
  lead: 'A spreadsheet fetches new figures from the address of the link; no file is exported again.',
  secret:
    'Whoever has the address can read the rows that its maker may see. Give it to those who need it only; if it gets out, revoke it.',
  views: {
    projects: 'List of projects',
    reports: 'List of reports',
    reporting: 'Who has reported',
    units: 'Projects of each unit',
    heatmap: 'Units over the periods',
  },
  name: 'Name of the link',
  nameHint: 'To know it again later, for example: Late projects for the weekly meeting',
  lifetime: 'Works for',
  lifetimes: { 30: '30 days', 90: '90 days', 365: '1 year' },
  content: 'The link will hold',
  columns: (columns) => `Columns: ${columns}`,
  eyes: 'Whoever has the address can read it, but only the rows and figures that this account may see at that moment.',
  create: 'Make the link',
  made: 'The link is made',
  once: 'The address is shown this once. Copy it into the spreadsheet now; after this window is closed, another link must be made.',
  excel: {
    title: 'Excel',
    formula: 'Formula for Excel',
    steps: [
      'Copy the formula below.',
      'In Excel choose Data → Get Data → From Other Sources → Blank Query, paste it into the formula bar and press Enter.',
      'If Excel asks how to sign in, choose Anonymous → Connect.',
      'Choose Close & Load. From then on, Data → Refresh All is enough.',
    ],
    fromWeb: 'Data → From Web works too: paste the JSON address from the end of this window there.',
  },
  google: {
    title: 'Google Sheets',
    formula: 'Formula for Google Sheets',
    steps:
      'Paste the formula into an empty cell. It works only where this system can be reached from the internet; figures are fetched again about every hour.',
  },
  address: { title: 'Addresses', json: 'JSON address', csv: 'CSV address' },
  csvNote: 'The CSV file has commas between columns, decimal points, and days as 2014-10-05.',
  copyFormula: 'Copy formula',
  copyAddress: 'Copy address',
  copied: 'Copied',
  notCopied: 'Could not copy. Select the text in the field and press Ctrl+C.',
  done: 'Copied, close',
  sheet: { title: 'Live links', tab: 'Live links', file: 'Live links', all: 'All links' },
  list: {
    open: 'See the links',
    caption: 'Live links',
    none: 'There are no links yet',
    noneNote:
      'A link lets Excel or Google Sheets fetch new figures of a list by itself. To make one, open the list, choose filters and columns, then choose “Make a live link” beside the export button.',
    toProjects: 'Open the list of projects',
    content: 'Content',
    owner: 'Made by',
    createdAt: 'Made on',
    usedAt: 'Last fetched',
    never: 'Never fetched',
    expiresAt: 'Expires',
    state: 'State',
    states: {
      live: 'In use',
      revoked: 'Revoked',
      'owner-closed': 'Account closed',
      expired: 'Expired',
      outdated: 'Old filters, make it again',
    },
    actions: 'Actions',
    of: (verb, name) => `${verb}: ${name}`,
  },
  rename: 'Rename',
  renameTitle: 'Rename the link',
  save: 'Save name',
  renamed: 'The link is renamed',
  revoke: 'Revoke',
  revokeTitle: (name) => `Revoke the link “${name}”`,
  revokeConfirm: 'Revoke the link',
  revokeNote:
    'Spreadsheets with this link will get no new figures; what they have fetched stays. A revoked link cannot be used again.',
  revoked: (name) => `Revoked “${name}”`,
  tooMany: (minutes) =>
    `This link is called too often. Wait ${n(minutes)} minutes, then refresh less often.`,
}
