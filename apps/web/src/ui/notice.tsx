import {
  IconAlertTriangle,
  IconCircleCheck,
  IconExclamationCircle,
  IconInfoCircle,
} from '@tabler/icons-react'
import type { ReactNode } from 'react'
import css from './notice.module.css'

const icons = {
  info: IconInfoCircle,
  warning: IconAlertTriangle,
  error: IconExclamationCircle,
  success: IconCircleCheck,
}

interface Props {
  tone?: keyof typeof icons
  title?: string | undefined
  /** It appeared because of what the person just did, so it is spoken at once. */
  live?: boolean
  /** A button or link at the end. */
  action?: ReactNode
  children?: ReactNode
}

export function Notice({ tone = 'info', title, live = false, action, children }: Props) {
  const Icon = icons[tone]
  const role = tone === 'error' ? 'alert' : 'status'
  return (
    <div className={css.notice} data-tone={tone} role={live ? role : undefined}>
      <Icon size={20} aria-hidden="true" className={css.icon} />
      <div className={css.body}>
        {title && <strong className={css.title}>{title}</strong>}
        {children}
      </div>
      {action && <div className={css.action}>{action}</div>}
    </div>
  )
}
