import { useSession } from '#core/session.tsx'
import { useWords } from '#core/words.tsx'
import css from './sample-banner.module.css'

/** On every page, on paper too, as long as the sample programme is loaded. */
export function SampleBanner() {
  const { sample: isSample } = useSession()
  const { sample } = useWords().shell
  if (!isSample) return null
  return <aside className={css.banner}>{sample}</aside>
}
