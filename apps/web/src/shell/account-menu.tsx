import type { Lang } from '@app/shared/core/format.ts'
import { type MantineColorScheme, useMantineColorScheme } from '@mantine/core'
import { IconChevronDown, IconLogout, IconSettings, IconUserCircle } from '@tabler/icons-react'
import { Form, Link } from 'react-router'
import { useSession } from '#core/session.tsx'
import { useLang, useWords } from '#core/words.tsx'
import { switchLang } from '#parts/switch-lang.ts'
import { paths } from '#paths.ts'
import { DropPanel } from '#ui/drop-panel.tsx'
import css from './account-menu.module.css'
import panel from './panel.module.css'

const langs = ['vi', 'en'] as const satisfies readonly Lang[]
const schemes = ['light', 'dark', 'auto'] as const satisfies readonly MantineColorScheme[]

/** Who is working, and everything about the account and this computer's display. */
export function AccountMenu() {
  const { user, unit } = useSession()
  const { account } = useWords().shell
  const button = (
    <>
      <IconUserCircle size={22} stroke={1.75} aria-hidden />
      <span className={css.name}>{user.name}</span>
      <IconChevronDown size={16} aria-hidden className={css.chevron} />
    </>
  )
  return (
    <DropPanel label={`${account.open}: ${user.name}`} button={button} buttonClassName={css.button}>
      <div className={panel.person}>
        <strong>{user.name}</strong>
        <span>{unit?.name ?? account.city}</span>
      </div>
      <Link to={paths.account()} className={panel.item}>
        <IconSettings size={18} aria-hidden /> {account.settings}
      </Link>
      <LangChoice />
      <SchemeChoice />
      <SignOut />
    </DropPanel>
  )
}

function LangChoice() {
  const { account, languages } = useWords().shell
  const lang = useLang()
  return (
    <fieldset className={panel.choice}>
      <legend>{account.language}</legend>
      {langs.map((value) => (
        <label key={value} className={panel.item}>
          <input
            type="radio"
            name="lang"
            checked={value === lang}
            onChange={() => switchLang(value)}
          />
          {languages[value]}
        </label>
      ))}
    </fieldset>
  )
}

function SchemeChoice() {
  const { account, themes } = useWords().shell
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <fieldset className={panel.choice}>
      <legend>{account.theme}</legend>
      {schemes.map((value) => (
        <label key={value} className={panel.item}>
          <input
            type="radio"
            name="scheme"
            checked={value === colorScheme}
            onChange={() => setColorScheme(value)}
          />
          {themes[value]}
        </label>
      ))}
    </fieldset>
  )
}

/** A form, not a link: a page with unsaved input is asked first, and no address signs anybody out. */
function SignOut() {
  const { account } = useWords().shell
  return (
    <Form method="post" action={paths.signOut()} className={panel.last}>
      <button type="submit" className={panel.item}>
        <IconLogout size={18} aria-hidden /> {account.signOut}
      </button>
    </Form>
  )
}
