import { fieldsOf } from '@app/shared/core/faults.ts'
import { FormDraft } from '@app/shared/forms/draft.ts'
import { FormDefinition } from '@app/shared/forms/model.ts'
import type { Messages } from '@app/shared/i18n/messages.ts'

interface Read {
  readonly definition: FormDefinition | null
  /** As the fields can show it; `null` where only the text can. */
  readonly draft: FormDraft | null
  /** Each says where and what; empty where the description can be kept. */
  readonly faults: readonly string[]
}

/** A description as somebody has typed or pasted it. */
export function readDraft(text: string, { field, forms }: Messages<'forms'>): Read {
  const json = parsed(text)
  if (json === undefined) return { definition: null, draft: null, faults: [forms.notJson] }
  const draft = FormDraft.safeParse(json).data ?? null
  const read = FormDefinition.safeParse(json, { reportInput: true })
  if (read.success) return { definition: read.data, draft, faults: [] }
  return { definition: null, draft, faults: faultLines(fieldsOf(read.error.issues, field)) }
}

/** `columns.3.column` → `columns[4].column`: people count from one. */
export function faultLines(fields: Readonly<Record<string, string>>): string[] {
  return Object.entries(fields).map(([field, text]) => {
    const path = field
      .replace(/^definition\.?/, '')
      .replace(/\.?\b(\d+)\b/g, (_, at: string) => `[${Number(at) + 1}]`)
    return path === '' ? text : `${path}: ${text}`
  })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** What is to be seen of a form: what its schema fills in by itself is left out. */
export function draftText(definition: Readonly<Record<string, unknown>>): string {
  const said = Object.entries(definition).filter(([, value]) => !isEmpty(value))
  return JSON.stringify(Object.fromEntries(said), null, 2)
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0
}

/** Small enough to be understood at a glance. */
export const exampleDraft = {
  number: 'Biểu số 03/CT{programme}',
  title: 'DANH SÁCH ĐỀ ÁN, CHUYÊN ĐỀ CHẬM TIẾN ĐỘ, ĐANG VƯỚNG MẮC',
  agency: ['{committee}', 'CHƯƠNG TRÌNH {programme}'],
  subtitle: 'Kỳ báo cáo: {period}; số liệu đến ngày {day}',
  rows: 'projects',
  groupBy: 'unit',
  only: { status: ['late', 'blocked'] },
  columns: [
    { column: 'ordinal' },
    { column: 'title', width: 40 },
    { column: 'dueOn' },
    {
      header: 'Tỷ lệ hoàn thành (%)',
      columns: [
        { column: 'plannedPercent', header: 'Kế hoạch', width: 9 },
        { column: 'percent', header: 'Thực hiện', width: 9 },
      ],
    },
    { column: 'status', width: 14 },
    { column: 'difficulties', width: 36 },
    { column: 'proposals', width: 36 },
  ],
  total: 'TỔNG CỘNG',
  place: 'Hà Nội, {dayInLetter}',
  signers: [{ titles: ['NGƯỜI LẬP BIỂU'], hint: '(Ký, ghi rõ họ tên)' }],
} as const
