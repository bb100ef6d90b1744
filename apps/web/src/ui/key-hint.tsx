import css from './key-hint.module.css'

/** `Ctrl+Enter`, as it stands on the keyboard. */
export function KeyHint({ keys }: { keys: string }) {
  return (
    <span className={css.keys}>
      {keys.split('+').map((key, at) => (
        <span key={key}>
          {at > 0 && '+'}
          <kbd className={css.key}>{key}</kbd>
        </span>
      ))}
    </span>
  )
}
