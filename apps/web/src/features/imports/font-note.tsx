import type { OldFont } from '@app/shared/imports/contract.ts'
import type { Dispatch } from 'react'
import { ActionButton } from '#ui/action-button.tsx'
import { Notice } from '#ui/notice.tsx'
import css from './font-note.module.css'
import { type Draft, decisionsOf, fontKey, type Move } from './wizard.ts'
import { useImportWords } from './words.ts'

interface Props {
  draft: Draft
  move: Dispatch<Move>
}

/** Text of the fonts before Unicode is shown as it would become; nothing is converted unasked. */
export function FontNote({ draft, move }: Props) {
  const { font: words } = useImportWords().importWizard
  const font = draft.file.oldFonts[draft.sheet]
  if (!font) return null
  const { unicode } = decisionsOf(draft)
  const settle = (choice: boolean) =>
    move({ type: 'settle', settled: [{ key: fontKey, decisions: { unicode: choice } }] })
  return (
    <Notice
      tone={unicode === undefined ? 'warning' : 'info'}
      title={words.title(font.cells, words.encoding[font.encoding])}
      action={
        <div className={css.samples}>
          <ActionButton
            variant={unicode ? 'filled' : 'default'}
            aria-label={unicode ? words.converted : words.convert}
            onClick={() => settle(true)}
          >
            {unicode ? words.converted : words.convert}
          </ActionButton>
          <ActionButton
            variant={unicode === false ? 'filled' : 'default'}
            onClick={() => settle(false)}
          >
            {words.keep}
          </ActionButton>
        </div>
      }
    >
      <Samples font={font} />
    </Notice>
  )
}

const shown = 2

function Samples({ font }: { font: OldFont }) {
  const { font: words, check } = useImportWords().importWizard
  return (
    <ul className={css.samples}>
      {font.samples.slice(0, shown).map(({ row, before, after }) => (
        <li key={`${row} ${before}`}>
          {check.row(row)}: <span className="visually-hidden">{words.before} </span>
          {before}
          <span aria-hidden="true"> → </span>
          <span className="visually-hidden">, {words.after} </span>
          <strong lang="vi">{after}</strong>
        </li>
      ))}
    </ul>
  )
}
