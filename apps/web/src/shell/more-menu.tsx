import { Menu, UnstyledButton } from '@mantine/core'
import type { ReactNode } from 'react'
import { Link, useLocation } from 'react-router'
import { useWords } from '#core/words.tsx'
import { useAsOf } from '#parts/url-state.ts'
import css from './more-menu.module.css'
import { isUnder, type NavKey, navPath } from './nav.ts'

interface Props {
  keys: readonly NavKey[]
  /** The look of the button: the same as the links beside it. */
  className: string | undefined
  position: 'bottom-end' | 'top-end'
  children: ReactNode
}

/** The pages that the bar has no room for. */
export function MoreMenu({ keys, className, position, children }: Props) {
  const { nav } = useWords().shell
  const { pathname } = useLocation()
  const asOf = useAsOf()
  const isHere = keys.some((key) => isUnder(key, pathname))
  return (
    <Menu position={position} width={240}>
      <Menu.Target>
        <UnstyledButton className={className ?? ''} data-here={isHere || undefined}>
          {children}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {keys.map((key) => (
          <Menu.Item
            key={key}
            component={Link}
            to={navPath(key, asOf)}
            className={css.item ?? ''}
            aria-current={isUnder(key, pathname) ? 'page' : undefined}
          >
            {nav[key]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
