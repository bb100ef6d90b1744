import { formatNumber } from '../core/format.ts'
import type { Messages } from '../i18n/messages.ts'

const n = (value: number) => formatNumber(value, 'en')
const some = (count: number) => `${n(count)} ${count === 1 ? 'project' : 'projects'}`

export const projectTable: Messages['projectTable'] = {
  title: 'Projects',
  count: some,
  caption: (rows, day) => `${some(rows)}. Data as of ${day}.`,
  sample: 'sample',
  add: 'Add a project',
  pastDay: 'You are viewing a past day. Press “Back to today” to add or edit.',
  search: 'Find projects',
  searchHint: 'Code, title or unit',
  searchIn: (list) => `Search in “${list}”`,
  level: { all: 'All', city: 'City level', district: 'District level' },
  filter: 'Filter',
  chosen: (label, count) => `${label} (${n(count)})`,
  any: 'All',
  conditions: 'Filters',
  condition: (label, value) => `${label}: ${value}`,
  upTo: (period) => `Figures up to ${period}`,
  unapproved: 'Including unapproved figures',
  searched: (text) => `Search “${text}”`,
  remove: (condition) => `Remove the filter ${condition}`,
  clear: 'Clear filters',
  ignored: (names) => `Part of the address cannot be used and was ignored: ${names}`,
  noMatch: (filters) => `No rows match the ${filters === 1 ? 'filter' : `${n(filters)} filters`}`,
  noMatchHint: 'Remove a filter to see more rows.',
  notFound: (text) => `No project matches “${text}”`,
  notFoundHint: 'Try without diacritics or remove a filter.',
  noSuchPage: (page) => `The table has no page ${n(page)}`,
  firstPage: 'Go to page 1',
  none: 'There are no projects yet',
  noneHint: 'Contact the standing office of the City Committee to add your unit’s projects.',
  noneYet: 'Projects that you add will appear here.',
}
