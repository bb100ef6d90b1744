import { useWords } from '#core/words.tsx'
import css from './brand.module.css'

/** The mark, the product's name and, where there is room, the programme it carries. */
export function Brand({ programmeCode }: { programmeCode: string | undefined }) {
  const { product, programme } = useWords().shell
  return (
    <span className={css.brand}>
      <svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true">
        <rect width="32" height="32" rx="6" className={css.ground} />
        <rect x="6" y="18" width="5" height="8" className={css.bar} />
        <rect x="13.5" y="12" width="5" height="14" className={css.bar} />
        <rect x="21" y="6" width="5" height="20" className={css.bar} />
      </svg>
      <span className={css.words}>
        <strong>{product}</strong>
        {programmeCode && <span className={css.programme}>{programme(programmeCode)}</span>}
      </span>
    </span>
  )
}
