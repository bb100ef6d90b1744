import { useNotifications } from '@mantine/notifications'
import { Suspense, useState } from 'react'
import { late } from './late.ts'

const ToastStack = late(async () => (await import('./toast-stack.tsx')).ToastStack)

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
