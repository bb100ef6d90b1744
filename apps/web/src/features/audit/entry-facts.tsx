import type { audit as endpoints } from '@app/shared/audit/contract.ts'
import type { OutputOf } from '@app/shared/core/endpoint.ts'
import { useFormat } from '#core/format.ts'
import { useWords } from '#core/words.tsx'
import css from './entry-facts.module.css'
import { useAuditWords } from './words.ts'

export function EntryFacts({ entry }: { entry: OutputOf<typeof endpoints.entry> }) {
  const { role } = useWords()
  const { audit } = useAuditWords()
  const { instant, number } = useFormat()
  const { column } = audit
  const facts: readonly (readonly [term: string, text: string | null])[] = [
    [column.number, entry.number === null ? audit.unsealed : number(entry.number)],
    [column.at, instant(entry.at)],
    [column.who, entry.actorName],
    [column.roles, entry.roles?.map((each) => role[each]).join(', ') ?? null],
    [column.unit, entry.unitName],
    [column.address, entry.address],
    [column.reason, entry.reason],
    [column.requestId, entry.requestId],
    [audit.code.label, entry.code],
    [audit.seal, entry.seal],
  ]
  return (
    <dl className={css.facts}>
      {facts
        .filter(([, text]) => text)
        .map(([term, text]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd lang="vi">{text}</dd>
          </div>
        ))}
    </dl>
  )
}
