import { useWords } from '#core/words.tsx'
import { DropPanel } from '#ui/drop-panel.tsx'
import { KeyHint } from '#ui/key-hint.tsx'
import css from './keys-help.module.css'

/** The keys of the workspace. None of them is a single character: an input method may be on. */
export function KeysHelp() {
  const { keys } = useWords().review
  const lines = [
    { key: '↑ ↓', text: keys.choose },
    { key: 'PgDn PgUp', text: keys.scroll },
    { key: 'Ctrl+Enter', text: keys.approve },
    { key: 'F9', text: keys.return },
    { key: '↑ ↓', text: keys.template },
    { key: 'Esc', text: keys.leave },
    { key: 'F8', text: keys.later },
    { key: 'Ctrl+Z', text: keys.undo },
  ]
  return (
    <DropPanel
      label={keys.open}
      button={<span aria-hidden="true">?</span>}
      buttonClassName={css.button}
      panelClassName={css.panel}
      opens="up"
    >
      <h3>{keys.title}</h3>
      <dl className={css.keys}>
        {lines.map(({ key, text }) => (
          <div key={text}>
            <dt>
              <KeyHint keys={key} />
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </DropPanel>
  )
}
