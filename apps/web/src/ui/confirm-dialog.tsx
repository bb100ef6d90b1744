import { Suspense, useState } from 'react'
import type { ConfirmProps } from './dialog-props.ts'
import { late } from './late.ts'

const ConfirmBox = late(async () => (await import('./confirm-box.tsx')).ConfirmBox)

/**
 * A question before something that others will see. The focus goes back to where it was. What draws it
 * comes when it is first opened: most visits ask nothing.
 */
export function ConfirmDialog(props: ConfirmProps) {
  const [isNeeded, setNeeded] = useState(props.opened)
  if (props.opened && !isNeeded) setNeeded(true)
  if (!isNeeded) return null
  return (
    <Suspense>
      <ConfirmBox {...props} />
    </Suspense>
  )
}
