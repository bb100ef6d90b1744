import type { Lang } from '@app/shared/core/format.ts'
import { type MantineColorScheme, Menu, UnstyledButton, useMantineColorScheme } from '@mantine/core'
import { IconChevronDown, IconLogout, IconSettings, IconUserCircle } from '@tabler/icons-react'
import { Link, useSubmit } from 'react-router'
import { useSession } from '#core/session.tsx'
import { useLang, useWords } from '#core/words.tsx'
import { switchLang } from '#parts/switch-lang.ts'
import { paths } from '../paths.ts'
import css from './account-menu.module.css'

const themes = ['light', 'dark', 'auto'] as const satisfies readonly MantineColorScheme[]
const langs = ['vi', 'en'] as const satisfies readonly Lang[]

/** Who is working, and everything about the account and this computer's display. */
export function AccountMenu() {
  const { user, unit } = useSession()
  const { account } = useWords().shell
  return (
    <Menu position="bottom-end" width={264}>
      <Menu.Target>
        <UnstyledButton className={css.button ?? ''} aria-label={`${account.open}: ${user.name}`}>
          <IconUserCircle size={22} stroke={1.75} aria-hidden />
          <span className={css.name}>{user.name}</span>
          <IconChevronDown size={16} aria-hidden className={css.chevron} />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={css.person}>
          <strong>{user.name}</strong>
          <span>{unit?.name ?? account.city}</span>
        </div>
        <Menu.Item component={Link} to={paths.account()} leftSection={<IconSettings size={18} />}>
          {account.settings}
        </Menu.Item>
        <LanguageItems />
        <ThemeItems />
        <Menu.Divider />
        <SignOutItem />
      </Menu.Dropdown>
    </Menu>
  )
}

function LanguageItems() {
  const { account, languages } = useWords().shell
  const lang = useLang()
  return (
    <>
      <Menu.Label>{account.language}</Menu.Label>
      <Menu.RadioGroup value={lang} onChange={(value) => switchLang(value as Lang)}>
        {langs.map((value) => (
          <Menu.RadioItem key={value} value={value}>
            {languages[value]}
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
    </>
  )
}

function ThemeItems() {
  const { account, themes: names } = useWords().shell
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <>
      <Menu.Label>{account.theme}</Menu.Label>
      <Menu.RadioGroup
        value={colorScheme}
        onChange={(value) => setColorScheme(value as MantineColorScheme)}
      >
        {themes.map((value) => (
          <Menu.RadioItem key={value} value={value}>
            {names[value]}
          </Menu.RadioItem>
        ))}
      </Menu.RadioGroup>
    </>
  )
}

/** An action, not a link: a page with unsaved input is asked first, and no address signs anybody out. */
function SignOutItem() {
  const { account } = useWords().shell
  const submit = useSubmit()
  return (
    <Menu.Item
      leftSection={<IconLogout size={18} />}
      onClick={() => void submit(null, { method: 'post', action: paths.signOut() })}
    >
      {account.signOut}
    </Menu.Item>
  )
}
