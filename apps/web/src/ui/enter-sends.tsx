import type { FormEvent, ReactNode } from 'react'

interface Props {
  /** While something is on its way, Enter does nothing. */
  pending: boolean
  onEnter: () => void
  children: ReactNode
}

/** Around the one field of a dialog: Enter does what its button does. */
export function EnterSends({ pending, onEnter, children }: Props) {
  const enter = (event: FormEvent) => {
    event.preventDefault()
    // The dialog may stand in a form of the page, which is not what is sent.
    event.stopPropagation()
    if (!pending) onEnter()
  }
  return (
    <form onSubmit={enter} noValidate>
      {children}
    </form>
  )
}
