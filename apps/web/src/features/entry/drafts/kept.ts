import { tidy } from '@app/shared/core/text.ts'
import type { Edits } from '@app/shared/reports/edit.ts'
import type { Report } from '@app/shared/reports/model.ts'
import { type ReportContent, type WrittenField, writtenFields } from '@app/shared/reports/rules.ts'

/** What this computer keeps of one report until the server has it. */
export interface Kept {
  /** What the person had before his eyes, field by field, when he wrote in it. */
  readonly base: ReportContent
  /** Of the report that was last compared with: an older one has nothing to say. */
  readonly baseVersion: number
  readonly edits: Edits
  /** Requests whose answer never came: what they carried may stand on the server as our own text. */
  readonly sent: readonly Edits[]
  readonly at: string
}

export interface Standing {
  /** Goes to the server. */
  readonly send: Edits
  /** Written in here and by somebody else. */
  readonly clashing: readonly WrittenField[]
}

/** More answers are hardly ever missing in a row; beyond it an own text may be asked about as a clash. */
const sentLimit = 20

/** The server stores texts tidied: what differs in blanks alone is no difference. */
export function same(one: unknown, other: unknown): boolean {
  if (typeof one === 'string' && typeof other === 'string') return tidy(one) === tidy(other)
  return Object.is(one, other)
}

export function fieldsOf(edits: Edits): WrittenField[] {
  return writtenFields.filter((field) => field in edits)
}

export function contentOf(report: ReportContent): ReportContent {
  const entries = writtenFields.map((field) => [field, report[field]])
  return Object.fromEntries(entries) as unknown as ReportContent // the same fields, no others
}

export function typed(
  kept: Kept | undefined,
  row: Report,
  { wishes, at }: { wishes: Edits; at: string },
): Kept | undefined {
  const begun = { base: contentOf(row), baseVersion: row.version, edits: {}, sent: [] }
  const before = kept ?? begun
  const edits = coupled({ ...before.edits, ...wishes }, wishes, row.previousPercent)
  const after = { ...before, edits, at }
  // While an answer is missing, the server may have something else than it had.
  return after.sent.length > 0 ? after : compared(after, row)
}

/** What is to be sent, and what is not because somebody else wrote there too. */
export function standing({ base, baseVersion, edits, sent }: Kept, row: Report): Standing {
  const there: ReportContent = row.version < baseVersion ? base : row
  const differing = fieldsOf(edits).filter((field) => !same(edits[field], there[field]))
  const isOwn = (field: WrittenField) =>
    same(there[field], base[field]) ||
    sent.some((texts) => field in texts && same(texts[field], there[field]))
  const clashing = differing.filter((field) => !isOwn(field))
  const held = clashing.includes('percent') && edits.keepsPrevious === true
  // "Giữ nguyên kỳ trước" brings its percent along: over somebody else's percent it waits as well.
  const sendable = differing.filter((field) => isOwn(field) && !(held && field === 'keepsPrevious'))
  return { send: only(edits, sendable), clashing }
}

/** After the server has shown what it has: what it has already need not be kept. */
export function compared(kept: Kept, row: Report): Kept | undefined {
  if (row.version < kept.baseVersion) return kept
  const { clashing } = standing(kept, row)
  const edits = only(
    kept.edits,
    fieldsOf(kept.edits).filter((field) => !same(kept.edits[field], row[field]) || isTied(field)),
  )
  function isTied(field: WrittenField): boolean {
    return field === 'percent' && kept.edits.keepsPrevious === true && !row.keepsPrevious
  }
  if (fieldsOf(edits).length === 0) return undefined
  // Where two texts stand against each other, the one that both began from is still needed.
  const base = { ...contentOf(row), ...only(kept.base, clashing) }
  return { ...kept, base, baseVersion: row.version, edits }
}

export function sending(kept: Kept, texts: Edits): Kept {
  return { ...kept, sent: [...kept.sent, texts].slice(-sentLimit) }
}

/** The server has taken `texts`. What was typed over them since stays. */
export function answered(kept: Kept, row: Report, texts: Edits): Kept | undefined {
  const isTaken = (field: WrittenField) => field in texts && same(texts[field], kept.edits[field])
  const left = fieldsOf(kept.edits).filter((field) => !isTaken(field))
  const base = { ...kept.base, ...only(row, fieldsOf(texts)) }
  return compared({ ...kept, base, edits: only(kept.edits, left), sent: [] }, row)
}

export function chosen(
  kept: Kept,
  row: Report,
  { field, choice }: { field: WrittenField; choice: 'mine' | 'theirs' },
): Kept | undefined {
  const dropped: readonly WrittenField[] = choice === 'mine' ? [] : [field, ...broughtBy(field)]
  const fields = fieldsOf(kept.edits).filter((known) => !dropped.includes(known))
  const base = { ...kept.base, [field]: row[field] }
  return compared({ ...kept, base, edits: only(kept.edits, fields) }, row)
}

/** Without its percent there is nothing left of "Giữ nguyên kỳ trước". */
function broughtBy(field: WrittenField): readonly WrittenField[] {
  return field === 'percent' ? ['keepsPrevious'] : []
}

function only(content: Edits, fields: readonly WrittenField[]): Edits {
  return Object.fromEntries(fields.map((field) => [field, content[field]]))
}

/** As `edited` of the shared rules, but in edits: keeping the last percent and typing one exclude each other. */
function coupled(edits: Edits, wishes: Edits, previous: number | null): Edits {
  if (wishes.keepsPrevious === true) {
    return previous === null
      ? { ...edits, keepsPrevious: false }
      : { ...edits, percent: previous, keepsPrevious: true }
  }
  const isOther = wishes.percent !== undefined && wishes.percent !== previous
  return isOther && edits.keepsPrevious === true ? { ...edits, keepsPrevious: false } : edits
}
