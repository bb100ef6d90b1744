import { fold, foldMarked } from '../core/text.ts'
import type { UnitKind } from './rules.ts'

interface Named {
  readonly name: string
  readonly shortName: string
  readonly committee: string
  readonly kind: UnitKind
}

/** A unit that a text certainly names, or those it may mean, the likeliest first: none of them is chosen. */
export type ResolvedUnit<Unit> = { readonly unit: Unit } | { readonly offered: readonly Unit[] }

const mostOffered = 5

/**
 * The unit that a cell names among those that exist on the day in question: `Q. Ba Đình`, `quận Ba đình`,
 * `Quận uỷ Ba Đình`, `ba dinh`. Marks that are written must be right and so must the kind, if it is said:
 * `Huyện Hà Đông` is offered Quận Hà Đông, `Từ Liêm` after its split both of its successors.
 */
export function resolveUnit<Unit extends Named>(
  text: string,
  units: readonly Unit[],
): ResolvedUnit<Unit> {
  const asked = coreOf(text)
  if (asked.plain === '') return { offered: [] }
  const known = units.map((unit) => ({ unit, cores: coresOf(unit) }))
  const same = known.filter(({ cores }) => cores.some((core) => core.plain === asked.plain))
  const right = same.filter(
    ({ unit, cores }) =>
      (asked.kind === null || asked.kind === unit.kind) &&
      cores.some((core) => asked.isBare || asked.marked === core.marked),
  )
  const [only] = right
  if (only && right.length === 1) return { unit: only.unit }
  if (same.length > 0) return { offered: same.map(({ unit }) => unit) }
  const near = known
    .map(({ unit, cores }) => ({
      unit,
      far: Math.min(...cores.map((core) => farness(asked.plain, core.plain))),
    }))
    .filter(({ far }) => far < Number.POSITIVE_INFINITY)
    .toSorted((left, right) => left.far - right.far)
  return { offered: near.slice(0, mostOffered).map(({ unit }) => unit) }
}

/** A name without its kind and its city: with marks, without, and the kind that was said. */
interface Core {
  readonly marked: string
  readonly plain: string
  readonly kind: UnitKind | null
  /** Written without any marks. */
  readonly isBare: boolean
}

const abbreviations: Record<string, string> = {
  ...{ tp: 'thành phố', tx: 'thị xã', q: 'quận', h: 'huyện' },
  ...{ vp: 'văn phòng', btc: 'ban tổ chức', btg: 'ban tuyên giáo', bdv: 'ban dân vận' },
  ...{ ubkt: 'ủy ban kiểm tra', vptu: 'văn phòng thành ủy', btctu: 'ban tổ chức thành ủy' },
  ...{ btgtu: 'ban tuyên giáo thành ủy', bdvtu: 'ban dân vận thành ủy' },
  ...{ ubkttu: 'ủy ban kiểm tra thành ủy', kcn: 'khu công nghiệp', đb: 'đảng bộ' },
  ...{ db: 'đảng bộ', du: 'đảng ủy' },
  ...{ đu: 'đảng ủy', ubnd: 'ủy ban nhân dân' },
}

const heads: readonly (readonly [words: string, kind: UnitKind | null])[] = [
  ['uy ban nhan dan', null],
  ['dang bo', null],
  ['dang uy', null],
  ['quan uy', 'quan'],
  ['quan', 'quan'],
  ['huyen uy', 'huyen'],
  ['huyen', 'huyen'],
  ['thi uy', 'thi_xa'],
  ['thi xa', 'thi_xa'],
]
const tails = ['ha noi', 'thanh pho']

function coreOf(text: string): Core {
  const written = foldMarked(text).split(' ').filter(Boolean)
  let words = withoutTails(written.flatMap((word) => (abbreviations[word] ?? word).split(' ')))
  let kind: UnitKind | null = null
  for (const [head, said] of heads) {
    const length = head.split(' ').length
    if (plainOf(words.slice(0, length)) !== head) continue
    words = words.slice(length)
    kind = said ?? kind
  }
  return {
    marked: words.join(' '),
    plain: plainOf(words),
    kind,
    isBare: written.every((word) => word === fold(word)),
  }
}

/** Every unit is of this city. */
function withoutTails(words: readonly string[]): readonly string[] {
  const tail = tails.find((tail) => ` ${plainOf(words)}`.endsWith(` ${tail}`))
  const length = tail ? words.length - tail.split(' ').length : 0
  return length > 0 ? withoutTails(words.slice(0, length)) : words
}

/** A unit is asked for again and again, row by row of a file. */
const coresKnown = new WeakMap<Named, readonly Core[]>()

/** Bodies of the committee share its name, so that only their own is theirs, with or without it. */
function coresOf(unit: Named): readonly Core[] {
  const known = coresKnown.get(unit)
  if (known) return known
  const { name, shortName, committee, kind } = unit
  const cores = [name, shortName, ...(kind === 'thanh_pho' ? [] : [committee])].map(coreOf)
  coresKnown.set(unit, cores)
  return cores
}

function plainOf(words: readonly string[]): string {
  return words.map(fold).join(' ')
}

/** Words of one among the other's come before slips of the pen; anything else is too far. */
function farness(asked: string, core: string): number {
  if (` ${core} `.includes(` ${asked} `) || ` ${asked} `.includes(` ${core} `)) return 0
  const slips = editsBetween(asked, core)
  return slips <= Math.min(2, Math.floor(core.length / 3)) ? slips : Number.POSITIVE_INFINITY
}

/** Letters to put in, take out or change. */
function editsBetween(left: string, right: string): number {
  let above = Array.from({ length: right.length + 1 }, (_, at) => at)
  for (const [row, letter] of [...left].entries()) {
    const here = [row + 1]
    for (let at = 1; at <= right.length; at++) {
      const change = (above[at - 1] ?? 0) + (letter === right[at - 1] ? 0 : 1)
      here.push(Math.min(change, (above[at] ?? 0) + 1, (here[at - 1] ?? 0) + 1))
    }
    above = here
  }
  return above[right.length] ?? 0
}
