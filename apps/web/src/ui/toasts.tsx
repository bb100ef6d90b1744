import { useNotifications } from '@mantine/notifications'
import { lazy, Suspense, useState } from 'react'

const ToastStack = lazy(async () => {
  const { ToastStack } = await import('./toast-stack.tsx')
  return { default: ToastStack }
})

/** Stands once, in the shell: the place where messages appear. What draws them comes with the first one. */
export function Toasts() {
  const { notifications } = useNotifications()
  const [isNeeded, setNeeded] = useState(false)
  if (notifications.length > 0 && !isNeeded) setNeeded(true)
  if (!isNeeded) return null
  return (
    <Suspense>
      <ToastStack />
    </Suspense>
  )
}
