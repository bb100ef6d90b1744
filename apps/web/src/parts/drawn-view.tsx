import type { DrawnCell, DrawnRow, DrawnSheet } from '@app/shared/core/drawn-sheet.ts'
import type { CSSProperties } from 'react'
import { useFormat } from '#core/format.ts'
import { TableFrame } from '#ui/table-frame.tsx'
import { cellText, isFigure } from './cell-text.ts'
import css from './drawn-view.module.css'

/** The screen has room for larger letters than a page. */
const screenScale = 1.15

/** Points; an upright sheet of few columns has room for larger letters than a form of many. */
const print = { least: 8, most: 11, pageWidth: 1054 }

/** A drawn sheet as on its paper: the same cells and merges as in the file. */
export function DrawnView({ sheet }: { sheet: DrawnSheet }) {
  const { widths, top, head, body, foot, title, orientation } = sheet
  const total = widths.reduce((sum, width) => sum + width, 0)
  const style = {
    '--paper-width': `${total * screenScale}ch`,
    '--print-size': `${printSize(sheet.orientation, total)}pt`,
    '--paper-columns': widths.map((width) => `${width}fr`).join(' '),
  } as CSSProperties
  return (
    <div className={css.window}>
      <TableFrame label={title} maxHeight="76vh">
        <div className={css.paper} style={style} data-drawn={orientation} lang="vi">
          <Frame rows={top} />
          <table className={css.table}>
            <caption className="visually-hidden">{title}</caption>
            <colgroup>
              {widths.map((width, at) => (
                <col key={at} style={{ width: `${(100 * width) / total}%` }} />
              ))}
            </colgroup>
            <thead>
              {head.map((row, at) => (
                <tr key={at}>
                  {row.map((cell) => (
                    <HeadCell key={cell.column} cell={cell} />
                  ))}
                </tr>
              ))}
            </thead>
            <tbody>
              {body.map((row, at) => (
                <tr key={at} data-look={row[0]?.look}>
                  {row.map((cell) => (
                    <BodyCell key={cell.column} cell={cell} />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
          <Frame rows={foot} />
        </div>
      </TableFrame>
    </div>
  )
}

/** `width` in characters, each half as wide as the letters are high. */
function printSize(orientation: DrawnSheet['orientation'], width: number): number {
  if (orientation === 'landscape') return print.least
  return Math.min(print.most, Math.max(print.least, Math.floor(print.pageWidth / width)))
}

function HeadCell({ cell: { columns, rows, value, look } }: { cell: DrawnCell }) {
  return (
    <th scope={columns > 1 ? 'colgroup' : 'col'} colSpan={columns} rowSpan={rows} data-look={look}>
      {value}
    </th>
  )
}

function BodyCell({ cell }: { cell: DrawnCell }) {
  const { column, columns, kind, value } = cell
  const formats = useFormat()
  const isOrdinal = column === 0 && columns === 1
  const side = isOrdinal || kind === 'day' ? css.middle : isFigure(kind) ? css.figure : css.words
  return (
    <td colSpan={columns} className={side}>
      {cellText(kind, value, formats)}
    </td>
  )
}

/** Rows above and below the table stand on its columns. */
function Frame({ rows }: { rows: readonly DrawnRow[] }) {
  return (
    <div className={css.frame}>
      {rows.flatMap((row, at) =>
        row.map(({ column, columns, look, value, lines }) => (
          <div
            key={`${at}-${column}`}
            data-look={look}
            style={{ gridRow: at + 1, gridColumn: `${column + 1} / span ${columns}` }}
          >
            {value}
            {lines?.map(({ text, manner }, place) => (
              <div key={place} data-manner={manner}>
                {text}
              </div>
            ))}
          </div>
        )),
      )}
    </div>
  )
}
