import { formatNumber } from '../core/format.ts'
import type { AllMessages } from '../i18n/messages.ts'

const n = (value: number) => formatNumber(value, 'en')

export const units: AllMessages['units'] = {
  title: 'Units',
  lead: 'Units split, merge or are renamed from a day on. Earlier reports keep the unit that sent them.',
  sheet: {
    title: 'List of units',
    tab: 'Units',
    file: 'Units',
    all: 'Units that exist today',
  },
  count: (count) => (count === 1 ? '1 unit' : `${n(count)} units`),
  gone: 'With units of the past and of the future',
  name: 'Unit',
  kind: 'Kind',
  validFrom: 'From',
  validTo: 'To the end of',
  predecessors: 'Came from',
  successors: 'Is now',
  accounts: 'Accounts',
  accountsOf: (name, count) => `${count === 1 ? '1 account' : `${n(count)} accounts`} of ${name}`,
}
