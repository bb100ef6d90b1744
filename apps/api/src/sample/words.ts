import type { Day } from '@app/shared/core/day.ts'
import { formatDay, formatNumber } from '@app/shared/core/format.ts'
import type { UnitFact } from './facts/units.ts'
import { workdayBetween } from './office-time.ts'
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
const papers = {
  plan: ['Kế hoạch', 'KH'],
  report: ['Báo cáo', 'BC'],
  guide: ['Hướng dẫn', 'HD'],
  decision: ['Quyết định', 'QĐ'],
  notice: ['Thông báo', 'TB'],
} as const

/** The days within which a document of the period can have been signed, both included. */
export interface Span {
  readonly from: Day
  readonly to: Day
}

interface Filling {
  /** Values by name, the unit's words among them. */
  readonly words: Readonly<Record<string, string>>
  readonly mark: string
  readonly span: Span
  readonly random: Random
}

/** `{word}` from the words, `{plan}` a document with number and day, `[3-7]` a number in the range. */
export function fill(template: string, { words, mark, span, random }: Filling): string {
  const text = template
    .replace(/\{(\w+)\}/g, (_, name: string) => {
      if (name in papers) return paper(papers[name as keyof typeof papers], { mark, span, random })
      const word = words[name]
      if (word === undefined) throw new Error(`no word for {${name}} in: ${template}`)
      return word
    })
    .replace(/\[(\d+)-(\d+)\]/g, (_, from: string, to: string) =>
      formatNumber(roundly(random.int(Number(from), Number(to))), 'vi'),
    )
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function paper(
  [kind, type]: readonly [string, string],
  { mark, span, random }: Omit<Filling, 'words'>,
): string {
  const day = workdayBetween(span.from, span.to, random)
  // Numbers restart each year and rise with it.
  const share = (Number(day.slice(5, 7)) - 1) / 12
  const number = Math.floor(share * 180) + random.int(3, 17)
  const padded = number < 10 ? `0${number}` : `${number}`
  return `${kind} số ${padded}-${type}/${mark} ngày ${formatDay(day)}`
}

/** Offices round what they count by the thousand. */
function roundly(value: number): number {
  return value >= 1000 ? Math.round(value / 10) * 10 : value
}
