import { type MantineColorScheme, SegmentedControl, useMantineColorScheme } from '@mantine/core'
import { useWords } from '#core/words.tsx'

export function ThemeChoice() {
  const { account, themes } = useWords().shell
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <SegmentedControl
      aria-label={account.theme}
      data={[
        { value: 'light', label: themes.light },
        { value: 'dark', label: themes.dark },
        { value: 'auto', label: themes.auto },
      ]}
      value={colorScheme}
      onChange={(value) => setColorScheme(value as MantineColorScheme)}
    />
  )
}
