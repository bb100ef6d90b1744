import type { contract } from '@app/shared/contract.ts'
import type { Endpoint, InputOf } from '@app/shared/core/endpoint.ts'
import { defaultPolicy } from '@app/shared/policy/rules.ts'
import { requestFor } from './imports.ts'

/** What a request names: rows that exist, of one unit and one person. */
export interface Named {
  readonly unit: string
  /** In which the unit reports, or did before it ended. */
  readonly period: string
  readonly report: string
  readonly project: string
  /** A live link and its key, a notice. */
  readonly feed: string
  readonly token: string
  readonly notice: number
  /** An account, an import, an entry of the log, a handover, a backup: none of them is a unit's. */
  readonly user: string
  readonly batch: string
  readonly entry: string
  readonly handover: string
  readonly backup: string
}

type Contract = typeof contract
type Valid<E> = E extends Endpoint ? (named: Named) => InputOf<E> : never
type EveryRequest = { [P in keyof Contract]: { [E in keyof Contract[P]]: Valid<Contract[P][E]> } }

const period = '2014-Q3'
/** Never the version of anything: whoever may do it meets a conflict, and nothing is changed. */
const version = 99
const reason = 'Bổ sung số liệu'
const csv = { format: 'csv' } as const
const everyFigure = { includeUnapproved: 'true' } as const
const password = 'không phải mật khẩu của ai'

const definition = {
  ...{ number: 'Biểu số 07/CT{programme}', title: 'ĐỀ ÁN CHẬM', rows: 'projects' as const },
  columns: [{ column: 'ordinal' }, { column: 'title' }, { column: 'percent' }],
}
const changed = { ...definition, number: 'Biểu số 09/CT{programme}' }
const sheet = requestFor('projects', [
  ['Mã', 'Tên đề án', 'Đơn vị chủ trì', 'Bắt đầu', 'Hạn hoàn thành'],
  ['ĐĐ-77', 'Chuyên đề cán bộ', 'Quận Đống Đa', '15/02/2014', ''],
])
const project = {
  ...{ code: 'Đ-7', title: 'Đề án bảy', unitId: 'dong-da' },
  ...{ level: 'district' as const, kind: 'de_an' as const },
  ...{ startsOn: '2014-01-01', dueOn: '2015-12-31' },
}
const account = { name: 'Trần Văn An', roles: ['officer'], unitId: 'dong-da' } as const
const slip = { unitName: 'Quận Ba Đình', name: 'Trần Văn An', username: 'badinh.an', password }

const seen = ({ report: id }: Named) => ({ params: { id }, body: { version } })
const several = ({ report: id }: Named) => ({ body: { items: [{ id, version }] } })
const returned = ({ report: id }: Named) => {
  const fields = [{ field: 'results', reason } as const]
  return { params: { id }, body: { version, reason, fields } }
}
const halt = ({ project: id }: Named) => ({ params: { id }, body: { version, reason } })
const onPeriod = () => ({ params: { id: period }, body: { version } })
const accountStep = ({ user: id }: Named) => ({ params: { id }, body: { version, reason } })
const ofUser = ({ user: id }: Named) => ({ params: { id } })
const figures = () => ({ params: csv, query: everyFigure })

/**
 * A valid request for every endpoint there is, which asks for as much as it can. A writing one names a
 * version that nothing has, where it names any.
 */
export const everyRequest: EveryRequest = {
  audit: {
    list: () => ({ query: { pageSize: '100' } }),
    file: () => ({ params: csv, query: {} }),
    entry: ({ entry: id }) => ({ params: { id } }),
    verify: () => ({ body: { from: { number: 0, hash: '' } } }),
    code: () => ({ params: { code: '5032-30C3C74FF580' } }),
  },
  backups: {
    state: () => ({}),
    table: () => ({ params: csv, query: {} }),
    make: () => ({}),
    check: ({ backup: id }) => ({ params: { id } }),
    download: ({ backup: id }) => ({ params: { id } }),
  },
  feeds: {
    list: () => ({}),
    file: () => ({ params: csv, query: {} }),
    preview: () => ({ query: { view: 'reports', question: 'unit=dong-da' } }),
    create: () => ({ body: { name: 'Liên kết', view: 'projects', question: '', days: 365 } }),
    rename: ({ feed: id }) => ({ params: { id }, body: { version, name: 'Tên khác' } }),
    revoke: ({ feed: id }) => ({ params: { id }, body: { version } }),
    read: ({ token }) => ({ params: { token, format: 'json' } }),
  },
  forms: {
    list: () => ({}),
    get: () => ({ params: { id: 'bieu-01' } }),
    sheet: () => ({ params: { id: 'bieu-01' }, query: everyFigure }),
    file: () => ({ params: { id: 'bieu-01', format: 'xlsx' }, query: everyFigure }),
    create: () => ({ body: { definition } }),
    change: () => ({ params: { id: 'bieu-so-05-ct' }, body: { version, definition: changed } }),
    remove: () => ({ params: { id: 'bieu-so-05-ct' }, body: { version } }),
  },
  handover: {
    get: ofUser,
    file: ({ user: id }) => ({ params: { id, ...csv }, query: { close: 'true' } }),
    make: ({ user: id, project }) => ({
      params: { id },
      body: {
        ...{ version, successor: { id: 'leader', version }, on: '2014-03-20', reason },
        ...{ projects: [{ id: project, version }], close: true },
      },
    }),
    record: ({ handover: id }) => ({ params: { id } }),
    recordFile: ({ handover: id }) => ({ params: { id, ...csv }, query: {} }),
  },
  health: { live: () => ({}), ready: () => ({}) },
  imports: {
    read: () => ({ query: { name: 'a.csv' }, file: Buffer.from('Mã;Tên đề án\nA-1;Thử\n') }),
    check: () => ({ body: sheet }),
    faulty: () => ({ body: sheet }),
    template: () => ({ query: { kind: 'projects' } }),
    write: () => ({ body: { ...sheet, stamp: 'cũ' } }),
    list: () => ({}),
    get: ({ batch: id }) => ({ params: { id } }),
    file: () => ({ params: csv, query: {} }),
    rowsFile: ({ batch: id }) => ({ params: { id, ...csv }, query: {} }),
    undo: ({ batch: id }) => ({ params: { id } }),
  },
  notices: {
    list: () => ({ query: { pageSize: '100' } }),
    read: ({ notice: upTo }) => ({ body: { upTo } }),
    remind: ({ unit }) => ({ params: { id: period }, body: { unitIds: [unit] } }),
    reminders: () => ({ params: { id: period } }),
    remindersFile: () => ({ params: { id: period, ...csv }, query: {} }),
  },
  overview: {
    get: () => ({ query: everyFigure }),
    heatmap: () => ({ query: everyFigure }),
    heatmapFile: figures,
    unitsFile: figures,
    trendFile: figures,
    countsFile: figures,
  },
  periods: {
    list: () => ({}),
    reporting: () => ({ params: { id: period }, query: {} }),
    file: () => ({ params: csv, query: {} }),
    reportingFile: () => ({ params: { id: period, ...csv }, query: {} }),
    create: () => ({
      body: {
        ...{ id: '2015-Q1', name: 'Quý I/2015', kind: 'quarter', from: '2015-01-01' },
        ...{ to: '2015-03-31', dueOn: '2015-04-05' },
      },
    }),
    setLimits: () => ({
      params: { id: period },
      body: { version, limits: { atRiskGap: -5, lateGap: -15 } },
    }),
    open: onPeriod,
    close: onPeriod,
  },
  policy: { get: () => ({}), save: () => ({ body: { version, policy: defaultPolicy } }) },
  programme: { get: () => ({}) },
  projects: {
    list: () => ({ query: { pageSize: '100', ...everyFigure } }),
    file: () => ({ params: csv, query: everyFigure }),
    get: ({ project: id }) => ({ params: { id }, query: {} }),
    history: ({ project: id }) => ({ params: { id }, query: {} }),
    historyFile: ({ project: id }) => ({ params: { id, ...csv }, query: {} }),
    curveFile: ({ project: id }) => ({ params: { id, ...csv }, query: {} }),
    create: () => ({ body: project }),
    change: ({ project: id }) => ({ params: { id }, body: { version, ...project, reason } }),
    pause: halt,
    resume: halt,
    stop: halt,
  },
  reasons: { list: () => ({}), replace: () => ({ body: { items: [{ text: reason }] } }) },
  reports: {
    list: () => ({ query: { pageSize: '100' } }),
    file: () => ({ params: csv, query: {} }),
    get: ({ report: id }) => ({ params: { id } }),
    save: ({ report: id }) => ({ params: { id }, body: { version, results: 'Mở 3 lớp' } }),
    sign: seen,
    submit: seen,
    recall: seen,
    receive: seen,
    return: returned,
    approve: seen,
    hold: ({ report: id }) => ({ params: { id } }),
    reopen: returned,
    signSeveral: several,
    submitSeveral: several,
    workbook: ({ period }) => ({ query: { period } }),
    compareWorkbook: ({ period }) => ({
      query: { period },
      file: Buffer.from('không phải tệp Excel'),
    }),
    applyWorkbook: ({ report: id }) => ({
      body: { items: [{ id, version, results: 'Mở 3 lớp' }], submit: false },
    }),
    approveSeveral: several,
    unapproveSeveral: several,
  },
  secondFactor: {
    get: () => ({}),
    begin: () => ({ body: { password } }),
    confirm: () => ({ body: { code: '123456' } }),
    renew: () => ({ body: { password } }),
    turnOff: () => ({ body: { password } }),
  },
  session: {
    signIn: () => ({ body: { username: 'khong-co', password } }),
    get: () => ({}),
    signOut: () => ({}),
    changePassword: () => ({ body: { current: password, next: `${password} hết` } }),
    confirm: () => ({ body: { password } }),
    welcome: () => ({}),
  },
  sessions: {
    own: () => ({}),
    endOwn: () => ({ body: { sessionId: null } }),
    ofAccount: ofUser,
    endOfAccount: ({ user: id }) => ({ params: { id }, body: { sessionId: null } }),
  },
  units: {
    list: () => ({ query: {} }),
    table: () => ({ query: { gone: 'true' } }),
    file: () => ({ params: csv, query: { gone: 'true' } }),
    signing: ({ unit: id }) => ({ params: { id }, body: { signs: false } }),
  },
  users: {
    list: () => ({ query: { pageSize: '100' } }),
    file: () => ({ params: csv, query: {} }),
    get: ofUser,
    history: ofUser,
    historyFile: ({ user: id }) => ({ params: { id, ...csv }, query: {} }),
    create: () => ({ body: { username: 'dongda.an', ...account, roles: ['officer'] } }),
    change: ({ user: id }) => ({
      params: { id },
      body: { version, ...account, roles: ['officer'] },
    }),
    resetSecondFactor: ofUser,
    close: accountStep,
    reopen: accountStep,
    resetPassword: ofUser,
    slips: () => ({ body: { slips: [{ ...slip, until: '2014-10-02T09:00:00+07:00' }] } }),
    unlock: ofUser,
  },
}
