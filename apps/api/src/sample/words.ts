import { addDays, type Day } from '@app/shared/core/day.ts'
import { formatDay, formatNumber } from '@app/shared/core/format.ts'
import type { UnitFact } from './facts/units.ts'
import { latestOf, workdayBetween } from './office-time.ts'
import type { Random } from './random.ts'

/** How an office names itself in its own reports: the words behind `{committee}`, `{grass}` … */
export type UnitWords = Readonly<
  Record<'unit' | 'party' | 'committee' | 'standing' | 'grass', string>
>

export function unitWords(unit: UnitFact): UnitWords {
  if (unit.kind === 'thanh_pho') {
    return {
      unit: 'Thành phố',
      party: 'Đảng bộ Thành phố',
      committee: 'Thành ủy',
      standing: unit.name,
      grass: 'đảng bộ trực thuộc',
    }
  }
  if (unit.kind === 'tuong_duong') {
    const name = unit.name.replace('Đảng bộ ', '')
    const committee = name.startsWith('Khối') ? 'Đảng ủy Khối' : 'Đảng ủy'
    const words = { unit: name, party: unit.name, grass: 'đơn vị cơ sở' }
    return { ...words, committee, standing: `Ban Thường vụ ${committee}` }
  }
  const place = unit.name.charAt(0).toLowerCase() + unit.name.slice(1)
  const committee = unit.committee.replace(` ${unit.shortName}`, '')
  return {
    unit: place,
    party: `Đảng bộ ${place}`,
    committee,
    standing: `Ban Thường vụ ${committee}`,
    grass: { quan: 'phường', huyen: 'xã, thị trấn', thi_xa: 'phường, xã' }[unit.kind],
  }
}

/** Kinds of documents that a report cites, and how their symbols are built. */
interface Paper {
  readonly kind: string
  readonly type: string
}

const papers: ReadonlyMap<string, Paper> = new Map([
  ['plan', { kind: 'Kế hoạch', type: 'KH' }],
  ['report', { kind: 'Báo cáo', type: 'BC' }],
  ['guide', { kind: 'Hướng dẫn', type: 'HD' }],
  ['decision', { kind: 'Quyết định', type: 'QĐ' }],
  ['notice', { kind: 'Thông báo', type: 'TB' }],
])

/** The days within which a document of the period can have been signed, both included. */
export interface Span {
  readonly from: Day
  readonly to: Day
}

interface Filling {
  /** Values by name, the unit's words among them. */
  readonly words: Readonly<Record<string, string>>
  readonly unit: UnitFact
  readonly span: Span
  readonly random: Random
}

/** `{word}` from the words, `{plan}` a document with number and day, `[3-7]` a number in the range. */
export function fill(template: string, filling: Filling): string {
  const text = template
    .replace(/\[(\d+)-(\d+)\] \{grass\}/g, (_, from: string, to: string) =>
      communes(Number(from), Number(to), filling),
    )
    .replace(/\{(\w+)\}/g, (_, name: string) => wordOf(name, filling))
    .replace(/\[(\d+)-(\d+)\]/g, (_, from: string, to: string) =>
      formatNumber(roundly(filling.random.int(Number(from), Number(to))), 'vi'),
    )
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** Nobody inspects more wards than there are. */
function communes(from: number, to: number, { unit, random }: Filling): string {
  const most = unit.communes ?? to
  return `${random.int(Math.min(from, Math.ceil(most / 2)), Math.min(to, most))} {grass}`
}

function wordOf(name: string, filling: Filling): string {
  const paper = papers.get(name)
  if (paper) return cite(paper, filling)
  const word = filling.words[name]
  if (word === undefined) throw new Error(`no word for {${name}}`)
  return word
}

function cite({ kind, type }: Paper, { unit, span, random }: Filling): string {
  // What sums up a period is signed at its end.
  const from = type === 'BC' ? latestOf(span.from, addDays(span.to, -14)) : span.from
  const day = workdayBetween(from, span.to, random)
  // Numbers restart each year and rise with it.
  const number = (Number(day.slice(5, 7)) - 1) * 15 + random.int(3, 17)
  const padded = number < 10 ? `0${number}` : `${number}`
  return `${kind} số ${padded}-${type}/${unit.mark} ngày ${formatDay(day)}`
}

/** Offices round what they count by the hundred. */
function roundly(value: number): number {
  return value >= 300 ? Math.round(value / 10) * 10 : value
}
