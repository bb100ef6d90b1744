import { Notifications } from '@mantine/notifications'
import { useWords } from '#core/words.tsx'
import css from './toast-stack.module.css'

/** The messages themselves; see `toasts.tsx`. */
export function ToastStack() {
  const { messages } = useWords().shell
  return (
    <Notifications
      position="bottom-right"
      className={css.toasts}
      // What has no role has no name.
      role="group"
      aria-label={messages}
      limit={1}
      transitionDuration={100}
    />
  )
}
