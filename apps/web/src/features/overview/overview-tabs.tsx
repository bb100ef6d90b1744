import { useSearchParams } from 'react-router'
import { useWords } from '#core/words.tsx'
import { paths } from '#paths.ts'
import { TabsNav } from '#ui/tabs-nav.tsx'

/** The day and the choice of figures stay while one goes from page to page. */
export function OverviewTabs() {
  const { overview, shell } = useWords()
  const [search] = useSearchParams()
  const kept = new URLSearchParams(
    [...search].filter(([name]) => ['ngay', 'chua-duyet', 'ky'].includes(name)),
  )
  const to = (path: string) => (kept.size > 0 ? `${path}?${kept}` : path)
  return (
    <TabsNav
      label={overview.tabs}
      tabs={[
        { to: to(paths.overview()), label: shell.nav.overview },
        { to: to(paths.heatmap()), label: shell.nav.heatmap },
        { to: to(paths.completeness()), label: shell.nav.completeness },
      ]}
    />
  )
}
