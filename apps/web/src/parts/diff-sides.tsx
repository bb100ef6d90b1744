import type { Piece, WordDiff } from '@app/shared/review/word-diff.ts'
import { useWords } from '#core/words.tsx'
import css from './diff-sides.module.css'

interface Props {
  diff: WordDiff
  /** Of the text before and the one after; seen on a phone, where one stands under the other. */
  labels: readonly [before: string, after: string]
}

/** Two texts side by side with the words that are gone and new; of a text written anew no word is marked. */
export function DiffSides({ diff, labels }: Props) {
  return (
    <div className={css.sides} data-rewritten={diff.rewritten || undefined}>
      <Side label={labels[0]} pieces={diff.before} as="del" />
      <Side label={labels[1]} pieces={diff.after} as="ins" />
    </div>
  )
}

interface SideProps {
  label: string
  pieces: readonly Piece[]
  as: 'ins' | 'del'
}

function Side({ label, pieces, as: Mark }: SideProps) {
  const { one } = useWords().review
  const sign = Mark === 'ins' ? one.added : one.removed
  return (
    <div className={css.side} data-side={Mark}>
      <span className={css.label}>{label}: </span>
      {pieces.length === 0 && <span className="muted">{one.empty}</span>}
      <p className={css.prose} lang="vi">
        {pieces.map(({ text, changed }, at) => {
          if (!changed) return text
          const words = text.trimEnd()
          return (
            <span key={at}>
              <Mark className={css[Mark]}>
                <span className="visually-hidden">{sign} </span>
                {words}
              </Mark>
              {text.slice(words.length)}
            </span>
          )
        })}
      </p>
    </div>
  )
}
