import type { Lang } from '@app/shared/core/format.ts'
import { SegmentedControl } from '@mantine/core'
import { useLang, useWords } from '#core/words.tsx'
import { switchLang } from './switch-lang.ts'

/** The page stays as it is; only its words change. */
export function LanguageChoice() {
  const { account, languages } = useWords().shell
  const lang = useLang()
  return (
    <SegmentedControl
      aria-label={account.language}
      data={[
        { value: 'vi', label: languages.vi },
        { value: 'en', label: languages.en },
      ]}
      value={lang}
      onChange={(value) => switchLang(value as Lang)}
    />
  )
}
