import { useWords } from '#core/words.tsx'

/** Where texts are typed and files come in: the product keeps nothing that is secret by law. */
export function NoSecrets() {
  return <p className="muted">{useWords().shell.noSecrets}</p>
}
