import { useWords } from '#core/words.tsx'
import css from './sample-mark.module.css'

/** Behind a title that was made up to try the system: it is no fact. */
export function SampleMark() {
  const { sample } = useWords().projectTable
  return (
    <>
      {' '}
      <span className={css.mark}>{sample}</span>
    </>
  )
}
