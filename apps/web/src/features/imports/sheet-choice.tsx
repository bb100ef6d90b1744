import { textOf } from '@app/shared/core/read-value.ts'
import type { Header } from '@app/shared/imports/model.ts'
import { type ImportKind, importKinds, mayImport } from '@app/shared/imports/rules.ts'
import { useSession } from '#core/session.tsx'
import { ChoiceField } from '#ui/choice-field.tsx'
import { Notice } from '#ui/notice.tsx'
import { TableFrame } from '#ui/table-frame.tsx'
import { toast } from '#ui/toast.ts'
import { columnLetter } from './file-columns.ts'
import { guessAgain } from './guess-again.ts'
import css from './sheet-choice.module.css'
import type { StepProps } from './step-props.ts'
import { type Draft, sheetOf } from './wizard.ts'
import { useImportWords } from './words.ts'

type Props = Pick<StepProps, 'draft' | 'move'>

/** Which sheet, what it holds and where its headings stand: guessed, shown, to be changed. */
export function SheetChoice({ draft, move }: Props) {
  const { file: words } = useImportWords().importWizard
  const guess = draft.file.guesses[draft.sheet]
  return (
    <>
      {guess === null && <Notice tone="warning">{words.noHeader}</Notice>}
      <div className={`panel ${css.fields}`}>
        <SheetField draft={draft} move={move} />
        <KindField draft={draft} move={move} />
        <HeaderFields draft={draft} move={move} />
      </div>
      <FirstRows draft={draft} />
    </>
  )
}

function SheetField({ draft, move }: Props) {
  const { file: words } = useImportWords().importWizard
  const { workbook, guesses } = draft.file
  const options = workbook.sheets.map(({ name, hidden, rows }, sheet) => {
    const guess = guesses[sheet]
    const notes = [hidden && words.hidden, !guess && words.unknown].filter(Boolean)
    const label = [words.sheet(name, guess?.rows ?? rows.length), ...notes].join(', ')
    return { value: String(sheet), label }
  })
  return (
    <ChoiceField
      name="sheet"
      label={words.sheets}
      options={options}
      value={String(draft.sheet)}
      onChange={(value) => move({ type: 'sheet', sheet: Number(value) })}
    />
  )
}

function KindField({ draft, move }: Props) {
  const { importWizard: words, imports } = useImportWords()
  const { person } = useSession()
  const known = importKinds.filter((kind) => kind === draft.kind || mayImport(person, kind))
  const refusal = words.file.kindBlocked(imports.kind[draft.kind])
  const choose = (kind: ImportKind) =>
    guessAgain({ ...draft, kind })
      .then((mapping) => move({ type: 'kind', kind, mapping }))
      .catch(toast.failure)
  return (
    <ChoiceField
      name="kind"
      label={words.file.kind}
      options={known.map((value) => ({ value, label: imports.kind[value] }))}
      value={draft.kind}
      onChange={(value) => choose(known.find((one) => one === value) ?? draft.kind)}
      error={mayImport(person, draft.kind) ? null : refusal}
    />
  )
}

/** Headings are looked for this far down. */
const searched = 30
const mostHeadings = 3
const shownWords = 4

function HeaderFields({ draft, move }: Props) {
  const { file: words } = useImportWords().importWizard
  const { rows } = sheetOf(draft)
  const { row, count } = draft.header
  const options = rows.slice(0, Math.max(searched, row + 1)).map((cells, at) => {
    const texts = cells.map(textOf).filter(Boolean).slice(0, shownWords)
    return { value: String(at), label: words.headerRow(at + 1, texts.join(' · ') || '–') }
  })
  const choose = (header: Header) =>
    guessAgain({ ...draft, header })
      .then((mapping) => move({ type: 'header', header, mapping }))
      .catch(toast.failure)
  const counts = Array.from({ length: mostHeadings }, (_, at) => String(at + 1))
  return (
    <>
      <ChoiceField
        name="header-row"
        label={words.header}
        options={options}
        value={String(row)}
        onChange={(value) => choose({ row: Number(value), count })}
      />
      <ChoiceField
        name="header-count"
        label={words.headerCount}
        options={counts.map((value) => ({ value, label: value }))}
        value={String(count)}
        onChange={(value) => choose({ row, count: Number(value) })}
      />
    </>
  )
}

const before = 1
const after = 4

/** The rows around the headings, as they stand in the sheet. */
function FirstRows({ draft }: { draft: Draft }) {
  const { file: words } = useImportWords().importWizard
  const { rows } = sheetOf(draft)
  const { row, count } = draft.header
  const from = Math.max(0, row - before)
  const shown = rows.slice(from, row + count + after)
  const width = Math.max(1, ...shown.map((cells) => cells.length))
  const columns = Array.from({ length: width }, (_, column) => column)
  return (
    <TableFrame label={words.sample}>
      <table className="data-table compact frozen">
        <caption>{words.sample}</caption>
        <thead>
          <tr>
            <th scope="col">{words.row}</th>
            {columns.map((column) => (
              <th key={column} scope="col">
                {columnLetter(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map((cells, at) => {
            const place = from + at
            const isHeader = place >= row && place < row + count
            return (
              <tr key={place} data-current={isHeader || undefined}>
                <th scope="row">{place + 1}</th>
                {columns.map((column) => (
                  <td key={column} className={css.cell} lang="vi">
                    {textOf(cells[column] ?? null)}
                  </td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
    </TableFrame>
  )
}
