import { Notifications } from '@mantine/notifications'
import { useWords } from '#core/words.tsx'
import css from './toasts.module.css'

/** Stands once, in the shell: the place where messages appear. */
export function Toasts() {
  const { messages } = useWords().shell
  return (
    <Notifications
      position="bottom-right"
      className={css.toasts}
      aria-label={messages}
      limit={1}
      transitionDuration={100}
    />
  )
}
