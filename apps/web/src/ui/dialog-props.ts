import type { ReactNode } from 'react'

export interface DialogProps {
  opened: boolean
  title: string
  /** Verb and object: what happens. */
  confirmLabel: string
  onClose: () => void
  pending?: boolean | undefined
  error?: Error | null | undefined
  blockedBy?: string | false | null | undefined
  tone?: 'normal' | 'danger' | undefined
  children?: ReactNode
}

export interface ConfirmProps extends DialogProps {
  onConfirm: () => void
}
