import { notifications } from '@mantine/notifications'
import { createElement } from 'react'
import { currentWords } from '#core/words.tsx'
import { ToastBody } from './toast-body.tsx'

interface Undo {
  label?: string
  run: () => void
}

const calmMs = 6000

/**
 * What came of an action, at the edge of the screen. One at a time: the next action replaces the last
 * one's, and until then an offer to undo stays.
 */
export const toast = {
  success(message: string, undo?: Undo): void {
    show(message, { role: 'status', color: 'blue', stays: undo !== undefined }, undo)
  },
  failure(message: string | Error): void {
    const text = typeof message === 'string' ? message : message.message
    show(text, { role: 'alert', color: 'red', stays: true })
  },
  clear(): void {
    notifications.clean()
  },
}

interface Manner {
  role: 'status' | 'alert'
  color: string
  stays: boolean
}

function show(text: string, { role, color, stays }: Manner, undo?: Undo) {
  const { button } = currentWords().shell
  const run =
    undo &&
    (() => {
      notifications.clean()
      undo.run()
    })
  notifications.clean()
  notifications.show({
    message: createElement(ToastBody, {
      text,
      ...(run && { run, label: undo.label ?? button.undo }),
    }),
    role,
    color,
    autoClose: stays ? false : calmMs,
    closeButtonProps: { 'aria-label': button.close },
  })
}
