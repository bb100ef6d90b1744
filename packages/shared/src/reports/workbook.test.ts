import { describe, expect, test } from 'vitest'
import type { ReadCell, ReadWorkbook } from '../core/read-sheet.ts'
import { en } from '../i18n/en.ts'
import type { Messages } from '../i18n/messages.ts'
import { vi } from '../i18n/vi.ts'
import type { Report } from './model.ts'
import { openWorkbook, rowKeys, stampRows, stampSheet, workbookColumns } from './workbook.ts'
import { compareWorkbook } from './workbook-compare.ts'
import type { WorkbookComparison, WorkbookField } from './workbook-model.ts'

const blank: Report = {
  ...{ id: 'p-1', projectId: 'p', projectCode: 'BĐ-01', projectTitle: 'Đổi mới sinh hoạt chi bộ' },
  ...{ periodId: '2014-Q3', periodName: 'Quý III/2014', unitId: 'ba-dinh', unitName: 'Ba Đình' },
  ...{ percent: null, status: null, decreaseReason: '', results: '', shortcomings: '' },
  ...{ difficulties: '', causesObjective: '', causesSubjective: '', nextSteps: '', proposals: '' },
  ...{ keepsPrevious: false, difficultiesSettled: null, state: 'todo', previousPercent: 40 },
  ...{ plannedPercent: 50, limits: { atRiskGap: -5, lateGap: -15 }, dueAt: '', signedBy: null },
  ...{ submittedAt: null, submittedBy: null, onTime: null, approvedAt: null, approvedBy: null },
  ...{ officialPercent: null, returnReason: null, signature: 'not-needed' as const, flags: [] },
  ...{ savedAt: '2014-09-29T09:00:00+07:00', savedBy: 'Nguyễn Văn A', version: 1 },
  allowedActions: ['save', 'submit'],
}

const reports: Report[] = [
  blank,
  {
    ...{ ...blank, id: 'p-2', projectCode: 'BĐ-02', version: 3, state: 'draft' },
    ...{ percent: 62.5, status: 'on-track', results: '- Mở 3 lớp\n- Còn “2” lớp' },
  },
  { ...blank, id: 'p-3', projectCode: 'BĐ-03', keepsPrevious: true, percent: 40, version: 2 },
]

type Rows = ReadCell[][]
const keys = [...Object.values(rowKeys), ...Object.keys(workbookColumns)]

/** Rows as a program that knows nothing of ours gives them back: keys in row 4, headings in row 5. */
function tableOf(words: Messages, of: readonly Report[] = reports): Rows {
  const columns = Object.values(workbookColumns)
  return [
    ['Nhập báo cáo'],
    [],
    [],
    keys,
    ['', '', ...columns.map(({ header }) => header(words))],
    ...of.map((report) => [
      ...[report.id, { number: report.version }],
      ...columns.map(({ value }) => {
        const shown = value(report, words)
        if (shown === null || shown === '') return null
        return typeof shown === 'number' ? { number: shown } : shown
      }),
    ]),
  ]
}

const stamp = {
  ...{ installation: 'k3', periodId: '2014-Q3', unitId: 'ba-dinh', lang: 'vi' as const },
  ...{ madeAt: '2014-09-29T09:00:00+07:00', origin: 'https://tiendo.example' },
}

function fileOf(rows: Rows, own: Partial<Record<string, string>> = {}): ReadWorkbook {
  const meta = Object.entries({ ...Object.fromEntries(stampRows(stamp)), ...own })
  return {
    format: 'xlsx',
    sheets: [
      { name: 'Nhập báo cáo', hidden: false, rows },
      { name: stampSheet, hidden: true, rows: meta.map(([key, value = '']) => [key, value]) },
    ],
  }
}

/** `now`: what stands on the server; the file was made of `reports`. */
function compare(rows: Rows, now: readonly Report[] = reports): WorkbookComparison {
  const opened = openWorkbook(fileOf(rows))
  if ('fault' in opened) throw new Error(opened.fault)
  const downloaded = new Map(reports.map((report) => [report.id, report]))
  return compareWorkbook(opened, { reports: now, downloaded }, [vi, en])
}

const firstRow = 5
const placeOf = (key: string) => keys.indexOf(key)

/** The table after somebody wrote in it; rows from 0, below the headings. */
function written(...cells: readonly [row: number, field: WorkbookField, cell: ReadCell][]): Rows {
  const rows = tableOf(vi)
  for (const [row, field, cell] of cells) (rows[firstRow + row] ?? [])[placeOf(field)] = cell
  return rows
}

function changesOf({ rows }: WorkbookComparison) {
  return rows.flatMap(({ report, cells }) =>
    cells.map(({ field, before, after, fault, stale }) => {
      const extra = fault ?? (stale && `stale ${stale.downloaded}`)
      return [report.id, field, before, after, ...(extra ? [extra] : [])]
    }),
  )
}

describe('a file that comes back as it was', () => {
  test.each([
    ['vi', vi],
    ['en', en],
  ] as const)('changes nothing in %s', (_, words) => {
    const answer = compare(tableOf(words))
    expect(answer).toMatchObject({ rows: [], unknown: [], missing: [], absent: [], compared: 3 })
    expect(answer.reordered).toEqual({ rows: false, columns: false })
  })

  test('changes nothing when rows and columns were moved, whatever the headings say', () => {
    const rows = tableOf(vi)
    const body = rows.slice(firstRow).reverse()
    const renamed = keys.map((key) => `Cột ${key}`)
    const moved = [rows[3] ?? [], renamed, ...body].map((row) =>
      keys.map((_, place) => row[place] ?? null).reverse(),
    )
    const answer = compare(moved)
    expect(answer).toMatchObject({ rows: [], unknown: [], missing: [] })
    expect(answer.reordered).toEqual({ rows: true, columns: true })
  })

  test('changes nothing by blanks, line ends and composed letters', () => {
    const rows = written([1, 'results', '- Mở  3 lớp \r\n- Còn “2”\u00a0lớp '.normalize('NFD')])
    expect(compare(rows).rows).toEqual([])
  })

  test('changes nothing where the server alone has changed', () => {
    const now = reports.map((report) => ({ ...report, results: 'Mới', version: 9 }))
    expect(compare(tableOf(vi), now).rows).toEqual([])
  })
})

describe('what was written', () => {
  test('is exactly what is shown', () => {
    const rows = written(
      [0, 'percent', { number: 45.5 }],
      [0, 'status', 'ON TRACK'],
      [1, 'percent', null],
      [1, 'results', 'Mở 4 lớp'],
      [2, 'nextSteps', { number: 12 }],
    )
    expect(changesOf(compare(rows))).toEqual([
      ['p-1', 'percent', null, 45.5],
      ['p-1', 'status', null, 'on-track'],
      ['p-2', 'percent', 62.5, null],
      ['p-2', 'results', '- Mở 3 lớp\n- Còn “2” lớp', 'Mở 4 lớp'],
      ['p-3', 'nextSteps', '', '12'],
    ])
  })

  test('is found by its cell', () => {
    const [row] = compare(written([1, 'percent', { number: 70 }])).rows
    expect([row?.rows, row?.cells[0]?.at, row?.cells[0]?.text]).toEqual([[7], 'G7', '70'])
  })

  test.each([
    [{ number: 0.5 }, 0.5],
    [{ number: 1 }, 1],
    [{ number: 0.625, percent: true } as const, 62.5],
    [{ number: 62.300000000000004 }, 62.3],
    ['62,5', 62.5],
    ['62.5 %', 62.5],
    ['gần xong', 'percent'],
    [{ number: 100.1 }, 'percent-range'],
    [{ number: -1 }, 'percent-range'],
    [{ number: 62.55 }, 'percent-decimals'],
    [{ day: '2014-05-12' }, 'percent'],
    [{ error: '#N/A' }, 'error-cell'],
  ])('as a percentage %j is read as %s', (cell, wanted) => {
    const [change] = changesOf(compare(written([0, 'percent', cell])))
    expect(change?.at(typeof wanted === 'number' ? 3 : 4)).toBe(wanted)
  })

  test.each([
    ['dung tien do', 'on-track'],
    ['At risk', 'at-risk'],
    ['Sắp xong', 'choice'],
    ['Tạm dừng', 'not-claimable'],
  ])('as a status “%s” is read as %s', (text, wanted) => {
    const [change] = changesOf(compare(written([0, 'status', text])))
    expect(change).toContain(wanted)
  })

  test('beside “Giữ nguyên” stands the percentage of the period before, or none', () => {
    const keep = (percent: ReadCell) =>
      changesOf(compare(written([0, 'keepsPrevious', 'Giữ nguyên'], [0, 'percent', percent]))).at(
        -1,
      )
    expect(keep(null)).toEqual(['p-1', 'keepsPrevious', false, true])
    expect(keep({ number: 40 })).toEqual(['p-1', 'keepsPrevious', false, true])
    expect(keep({ number: 50 })).toEqual(['p-1', 'keepsPrevious', false, true, 'keeps-other'])
  })

  test('is too long beyond what a report holds', () => {
    expect(changesOf(compare(written([0, 'results', 'ă'.repeat(8000)])))[0]).toHaveLength(4)
    expect(changesOf(compare(written([0, 'results', 'ă'.repeat(8001)])))[0]?.at(4)).toBe('too-long')
  })
})

describe('what the server has changed since the download', () => {
  const now = reports.map((report) =>
    report.id === 'p-2' ? { ...report, percent: 70, savedBy: 'Trần B', version: 4 } : report,
  )

  test('is stale where the file says a third thing', () => {
    const { rows } = compare(written([1, 'percent', { number: 65 }]), now)
    expect(rows[0]?.cells[0]).toMatchObject({
      ...{ before: 70, after: 65 },
      stale: { downloaded: 62.5, by: 'Trần B' },
    })
  })

  test('is not asked about where both say the same, or where other cells changed', () => {
    expect(compare(written([1, 'percent', { number: 70 }]), now).rows).toEqual([])
    const other = compare(written([1, 'results', 'Mở 4 lớp']), now)
    expect(changesOf(other)).toEqual([['p-2', 'results', reports[1]?.results, 'Mở 4 lớp']])
  })
})

describe('rows that are no longer what they were', () => {
  test('a deleted row leaves its report as it is', () => {
    const rows = tableOf(vi).filter(([id]) => id !== 'p-2')
    const answer = compare(rows)
    expect(answer.missing.map(({ projectCode }) => projectCode)).toEqual(['BĐ-02'])
    expect([answer.rows, answer.reordered.rows]).toEqual([[], false])
  })

  test('a new row belongs to no report', () => {
    const added: ReadCell[] = [null, null, 'BĐ-99', 'Đề án mới', null, null, { number: 10 }]
    const unknown = [...tableOf(vi), [], added]
    expect(compare(unknown).unknown).toEqual([{ row: 10, text: 'BĐ-99' }])
  })

  test('a copied row is said to stand there twice', () => {
    const rows = tableOf(vi)
    const answer = compare([...rows, rows[firstRow] ?? []])
    expect(answer.rows).toMatchObject([{ rows: [6, 9], fault: 'duplicate', cells: [] }])
  })

  test('a copied row with a code of its own is a new row, and the first one counts', () => {
    const rows = written([0, 'percent', { number: 45 }])
    const copy = rows[firstRow]?.with(placeOf('projectCode'), 'BĐ-99') ?? []
    const answer = compare([...rows, copy])
    expect(changesOf(answer)).toEqual([['p-1', 'percent', null, 45]])
    expect(answer.unknown).toEqual([{ row: 9, text: 'BĐ-99' }])
  })

  test('a row that was sorted without its hidden key is not taken for another report', () => {
    const rows = tableOf(vi)
    const [one = [], two = []] = [rows[firstRow], rows[firstRow + 1]]
    rows[firstRow] = [...one.slice(0, 2), ...two.slice(2)]
    rows[firstRow + 1] = [...two.slice(0, 2), ...one.slice(2)]
    expect(compare(rows).rows.map(({ fault }) => fault)).toEqual(['code', 'code'])
  })

  test('a row without a version that is known says so', () => {
    const rows = tableOf(vi)
    rows[firstRow] = rows[firstRow]?.with(1, null) ?? []
    const opened = openWorkbook(fileOf(rows))
    if ('fault' in opened) throw new Error(opened.fault)
    expect(opened.rows[0]?.version).toBeNull()
    const answer = compareWorkbook(opened, { reports, downloaded: new Map() }, [vi])
    expect(answer.rows.map(({ fault }) => fault)).toEqual(['version', 'version', 'version'])
  })

  test('a deleted column leaves what it held as it is', () => {
    const place = placeOf('results')
    const rows = tableOf(vi).map((row) => row.toSpliced(place, 1))
    expect(compare(rows)).toMatchObject({ rows: [], absent: ['results'] })
  })
})

describe('a file that is none of ours', () => {
  const faultOf = (file: ReadWorkbook) => {
    const opened = openWorkbook(file)
    return 'fault' in opened ? opened.fault : null
  }

  test('says what it lacks', () => {
    expect(faultOf({ format: 'csv', sheets: [{ name: '', hidden: false, rows: [['a']] }] })).toBe(
      'no-stamp',
    )
    expect(faultOf(fileOf(tableOf(vi), { format: 'khác' }))).toBe('no-stamp')
    expect(faultOf(fileOf(tableOf(vi), { formatVersion: '2' }))).toBe('newer-format')
    expect(faultOf(fileOf(tableOf(vi).toSpliced(3, 1)))).toBe('no-keys')
    expect(faultOf(fileOf(tableOf(vi).map((row) => row.slice(1))))).toBe('no-keys')
    expect(faultOf(fileOf(tableOf(vi)))).toBeNull()
  })

  test('a row of headings that was deleted takes no report along', () => {
    expect(compare(tableOf(vi).toSpliced(4, 1)).compared).toBe(3)
  })
})
