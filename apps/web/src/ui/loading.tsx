import { Loader } from '@mantine/core'
import { useWords } from '#core/words.tsx'
import css from './loading.module.css'

/** Shows after 200 ms, so that a quick answer does not flash. */
export function Loading({ label }: { label?: string | undefined }) {
  const { loading } = useWords().shell
  return (
    <div role="status" className={css.loading}>
      <Loader size="sm" aria-hidden="true" />
      <span>{label ?? loading}</span>
    </div>
  )
}
