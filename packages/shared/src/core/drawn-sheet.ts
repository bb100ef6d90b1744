import * as z from 'zod'

/**
 * A sheet that is ready to be drawn: cells with their merges, in one language, and nothing about what
 * they mean. The screen and the spreadsheet draw the same one, so they cannot disagree.
 */
const looks = [
  'agency',
  'agency-strong',
  'number',
  'title',
  'subtitle',
  'remark',
  'warning',
  'measure',
  'head',
  'head-number',
  'body',
  'group',
  'total',
  'paragraph',
  'note',
  'signature',
] as const
export type DrawnLook = (typeof looks)[number]

const kinds = ['text', 'prose', 'percent', 'points', 'number', 'day', 'instant'] as const
const Value = z.union([z.string(), z.number(), z.null()])

/** Lines of one cell that do not all look alike: a block to sign in. */
const DrawnLine = z.object({ text: z.string(), manner: z.enum(['plain', 'strong', 'slanted']) })
export type DrawnLine = z.infer<typeof DrawnLine>

const DrawnCell = z.object({
  /** Of its first column, from 0. */
  column: z.int(),
  columns: z.int().min(1),
  rows: z.int().min(1),
  kind: z.enum(kinds),
  look: z.enum(looks),
  /** As in `Column.value`: percent 0–100, days `YYYY-MM-DD`; `null` for no value. */
  value: Value,
  lines: z.array(DrawnLine).optional(),
})
export type DrawnCell = z.infer<typeof DrawnCell>

const DrawnRow = z.array(DrawnCell)
export type DrawnRow = z.infer<typeof DrawnRow>

const DrawnChart = z.object({
  kind: z.enum(['bars', 'stacked-bars']),
  title: z.string(),
  /** What a bar stands for, and the name of each. */
  category: z.string(),
  names: z.array(z.string()),
  series: z.array(
    z.object({
      name: z.string(),
      kind: z.enum(kinds),
      /** Six hexadecimal digits. */
      colour: z.string(),
      values: z.array(z.number().nullable()),
    }),
  ),
})
export type DrawnChart = z.infer<typeof DrawnChart>

export const DrawnSheet = z.object({
  /** At most 31 characters, none of `[ ] : * ? / \`. */
  tab: z.string(),
  title: z.string(),
  orientation: z.enum(['landscape', 'portrait']),
  /** Characters, of each column. */
  widths: z.array(z.number()),
  /** Above the table. */
  top: z.array(DrawnRow),
  /** Repeated on every page. */
  head: z.array(DrawnRow),
  body: z.array(DrawnRow),
  /** Below the table. */
  foot: z.array(DrawnRow),
  /** On a second sheet, with the figures that they are drawn from. */
  charts: z.array(DrawnChart),
})
export type DrawnSheet = z.infer<typeof DrawnSheet>
