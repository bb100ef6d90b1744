import { formatNumber } from '@app/shared/core/format.ts'
import { fromLegacy, hasUnicodeLetters } from '@app/shared/core/legacy-text.ts'
import { fold } from '@app/shared/core/text.ts'
import type { UnitFact } from '#sample/facts/units.ts'
import type { Random } from '#sample/random.ts'

/** What a cell is given: a text, a number, a day, any of them in a font or a number format. */
export interface Dirt {
  readonly value: string | number | Date | null
  readonly format?: string
  readonly font?: string
}

/** How it stands there, for whoever asks which cells have a trap. */
export interface Trapped extends Dirt {
  readonly trap?: string
}

const shortKinds: Record<string, string> = { quan: 'Q.', huyen: 'H.', thi_xa: 'TX' }

/** A lead unit as different people write it. */
export function unitSpelling(
  { name, shortName, committee, kind }: UnitFact,
  random: Random,
): Trapped {
  const short = shortKinds[kind]
  const ways: Trapped[] = [
    { value: name },
    { value: name.normalize('NFD'), trap: 'nfd' },
    { value: ` ${name.charAt(0).toLowerCase()}${name.slice(1)} `, trap: 'unit-case' },
    { value: committee.replace('ủy', 'uỷ'), trap: 'unit-committee' },
    { value: fold(shortName), trap: 'unit-no-marks' },
    { value: shortName.replaceAll(' ', '\u00a0'), trap: 'unit-short' },
    ...(short ? [{ value: `${short} ${shortName}`, trap: 'unit-abbreviated' }] : []),
  ]
  return random.chance(0.5) ? { value: name } : random.pick(ways)
}

/** A day in one of four texts or as a real one; now and then only its month. */
export function daySpelling(day: string | null, random: Random): Trapped {
  if (day === null) return { value: null }
  const [year = '', month = '', date = ''] = day.split('-')
  const real = { value: new Date(`${day}T00:00:00Z`), format: 'dd/mm/yyyy' }
  if (random.chance(0.03)) return { value: `${Number(month)}-${year}`, trap: 'month-only' }
  return random.chance(0.4)
    ? real
    : random.pick<Trapped>([
        { value: `${Number(date)}/${Number(month)}/${year}`, trap: 'day-text' },
        { value: `${Number(date)}-${Number(month)}-${year}`, trap: 'day-text' },
        { value: `${date}.${month}.${year}`, trap: 'day-text' },
        { value: `ngày ${date} tháng ${Number(month)} năm ${year}`, trap: 'day-text' },
      ])
}

/** A percentage as a number, a share with its format or without, or a text. */
export function percentSpelling(percent: number, random: Random): Trapped {
  const comma = formatNumber(percent, 'vi')
  return random.pick<Trapped>([
    { value: percent },
    { value: percent },
    { value: percent / 100, format: '0.0%' },
    { value: comma, trap: 'percent-text' },
    { value: ` ${comma}\u00a0% `, trap: 'percent-text' },
    { value: `${percent}`, trap: 'percent-dot' },
    ...(random.chance(0.2) ? [{ value: percent / 100, trap: 'percent-share' }] : []),
  ])
}

/** A count as a number or a text; `1,000` is what an English Excel leaves. */
export function countSpelling(count: number, random: Random): Trapped {
  const grouped = formatNumber(count, 'vi')
  return random.pick<Trapped>([
    { value: count },
    { value: grouped, trap: 'number-dots' },
    { value: grouped.replaceAll('.', ' '), trap: 'number-blanks' },
    ...(random.chance(0.2)
      ? [{ value: grouped.replaceAll('.', ','), trap: 'number-english' }]
      : []),
  ])
}

const tcvn3 = new Map(
  Array.from({ length: 0x5f }, (_, at) => String.fromCharCode(0xa1 + at))
    .map((letter) => [fromLegacy(letter, 'tcvn3'), letter] as const)
    .filter(([unicode, letter]) => unicode !== letter),
)

/** In the letters of .VnTime, where that font has them all: it has no capitals with a tone. */
export function legacySpelling(text: string): Trapped {
  const old = text.replace(/\P{ASCII}/gu, (letter) => tcvn3.get(letter) ?? letter)
  return fromLegacy(old, 'tcvn3') === text && old !== text && !hasUnicodeLetters(old)
    ? { value: old, font: '.VnTime', trap: 'tcvn3' }
    : { value: text }
}
