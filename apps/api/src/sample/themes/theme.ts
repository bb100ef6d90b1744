import type { Day } from '@app/shared/core/day.ts'
import type { UnitFact } from '../facts/units.ts'

/**
 * One subject of the programme and the office prose that goes with it. Sentences are templates of
 * `words.ts`: `{committee}`, `[3-7]`. The stages follow the percentage, so that a report never speaks
 * of a summing-up at 20 %.
 */
export interface Theme {
  readonly id: string
  readonly area: 'lanh-dao' | 'chinh-tri-tu-tuong' | 'to-chuc-can-bo'
  /** Code of the city project that it serves. */
  readonly serves: string | null
  readonly document: string
  /** A project cannot start before the document it rests on. */
  readonly notBefore: Day
  /** Some subjects exist only where people live (wards, communes), some where there are enterprises. */
  readonly where: 'everywhere' | 'territory' | 'economy'
  readonly titles: readonly string[]
  readonly product: string
  /** What is counted: `{done}/{total} {of}` follows the percentage. */
  readonly measure: { readonly of: string; readonly from: number; readonly to: number }
  readonly measured: readonly string[]
  readonly start: readonly string[]
  readonly doing: readonly string[]
  readonly late: readonly string[]
  readonly done: readonly string[]
  readonly shortcomings: readonly string[]
  readonly difficulties: readonly string[]
  readonly next: readonly string[]
  readonly proposals: readonly string[]
}

export const programmeDocument = 'Chương trình 01 của Thành ủy Hà Nội, nhiệm kỳ 2010-2015'
export const fromTheBeginning: Day = '2011-01-01'

const enterpriseUnits = ['khoi-doanh-nghiep', 'kcn-che-xuat']

/** Whether a unit can have a project on the subject. */
export function concerns({ where }: Pick<Theme, 'where'>, unit: UnitFact): boolean {
  if (where === 'everywhere' || unit.kind !== 'tuong_duong') return true
  return where === 'economy' && enterpriseUnits.includes(unit.id)
}

const residential =
  /khu dân cư|nơi cư trú|nhà văn hóa|thôn|tổ dân phố|làm ăn xa|tuổi cao|cao tuổi|mùa vụ|hợp tác xã|trạm y tế|địa phương|phụ cấp|cử tri|đất đai/iu

/** Sentences about streets and villages are not for an army's or a university's Party organisation. */
export function fitting(sentences: readonly string[], unit: UnitFact): readonly string[] {
  if (unit.kind !== 'tuong_duong') return sentences
  const fit = sentences.filter((sentence) => !residential.test(sentence))
  return fit.length > 0 ? fit : sentences
}
