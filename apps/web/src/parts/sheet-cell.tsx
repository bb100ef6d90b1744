import type { CellKind, CellValue } from '@app/shared/core/sheet.ts'
import { useFormat } from '#core/format.ts'
import { useWords } from '#core/words.tsx'
import { cellText } from './cell-text.ts'
import { GapText } from './gap-text.tsx'

interface Props {
  kind: CellKind
  value: CellValue
}

export function SheetCell({ kind, value }: Props) {
  const { shell } = useWords()
  const formats = useFormat()
  if (kind === 'points' && typeof value !== 'string') return <GapText gap={value} />
  const text = cellText(kind, value, formats)
  if (kind === 'prose') return <span lang="vi">{text}</span>
  if (value !== null || text === '') return text
  return (
    <>
      <span aria-hidden="true">{text}</span>
      <span className="visually-hidden">{shell.bar.none}</span>
    </>
  )
}
