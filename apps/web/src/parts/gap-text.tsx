import { useFormat } from '#core/format.ts'
import { useWords } from '#core/words.tsx'
import css from './gap-text.module.css'

interface Props {
  /** Points above (+) or below (−) plan; `null` where there is no figure. */
  gap: number | null
  /** `points` writes `−4,2`, for columns; `sentence` writes `thấp hơn kế hoạch 4,2 điểm`. */
  as?: 'points' | 'sentence'
}

export function GapText({ gap, as = 'points' }: Props) {
  const { shell } = useWords()
  const format = useFormat()
  if (gap === null) {
    return (
      <span>
        <span aria-hidden="true">{format.points(null)}</span>
        <span className="visually-hidden">{shell.bar.none}</span>
      </span>
    )
  }
  const sentence =
    gap < 0 ? shell.gap.below(-gap) : gap > 0 ? shell.gap.above(gap) : shell.gap.equal
  if (as === 'sentence') return <span>{sentence}</span>
  return (
    <span className={css.points} data-below={gap < 0 || undefined}>
      <span aria-hidden="true">{format.points(gap)}</span>
      <span className="visually-hidden">{sentence}</span>
    </span>
  )
}
