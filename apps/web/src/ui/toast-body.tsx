import { Button } from '@mantine/core'
import css from './toast-body.module.css'

interface Props {
  text: string
  label?: string
  run?: () => void
}

export function ToastBody({ text, label, run }: Props) {
  return (
    <div className={css.body}>
      <span>{text}</span>
      {run && (
        <Button variant="subtle" size="compact-sm" onClick={run}>
          {label}
        </Button>
      )}
    </div>
  )
}
