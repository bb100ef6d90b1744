import { fieldsOf } from '@app/shared/core/faults.ts'
import { type FeedDraft, FeedDraft as FeedDraftSchema, feeds } from '@app/shared/feeds/contract.ts'
import { type FeedView, lifetimes, usualLifetime } from '@app/shared/feeds/rules.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { query, useSend } from '#core/api.ts'
import { ChoiceField } from '#ui/choice-field.tsx'
import { ConfirmDialog } from '#ui/confirm-dialog.tsx'
import { fieldErrorsOf } from '#ui/problem-notice.tsx'
import { TextField } from '#ui/text-field.tsx'
import css from './feed-dialog.module.css'
import { FeedMade } from './feed-made.tsx'
import { useFeedWords } from './feed-words.ts'

interface Props {
  view: FeedView
  /** The query part of the list's address, with its columns and language. */
  question: string
  onClose: () => void
}

/** Makes a live link of the list on screen, and shows its address once. */
export function FeedDialog({ view, question, onClose }: Props) {
  const { feeds: words, field, shell } = useFeedWords()
  const [name, setName] = useState<string>(words.views[view])
  const [days, setDays] = useState<FeedDraft['days']>(usualLifetime)
  const [isTried, setTried] = useState(false)
  const [token, setToken] = useState<string | null>(null)
  const { mutate, isPending, error } = useSend(feeds.create, {
    onAnswer: (made) => setToken(made.token),
  })
  const draft = { name, view, question, days }
  const faults = fieldsOf(FeedDraftSchema.safeParse(draft).error?.issues ?? [], field)
  const errors = { ...fieldErrorsOf(error), ...(isTried && faults) }
  const create = () => {
    setTried(true)
    if (Object.keys(faults).length === 0) mutate({ body: draft })
  }
  if (token !== null) return <FeedMade token={token} onClose={onClose} />
  return (
    <ConfirmDialog
      opened
      title={shell.export.feed}
      confirmLabel={words.create}
      pending={isPending}
      error={error}
      onConfirm={create}
      onClose={onClose}
    >
      <TextField
        {...{ name: 'name', label: words.name, hint: words.nameHint }}
        value={name}
        onChange={setName}
        error={errors.name}
      />
      <ChoiceField
        {...{ name: 'days', label: words.lifetime }}
        value={String(days)}
        options={lifetimes.map((each) => ({ value: String(each), label: words.lifetimes[each] }))}
        onChange={(value) => setDays(lifetimes.find((each) => String(each) === value) ?? days)}
      />
      <Content {...{ view, question }} />
    </ConfirmDialog>
  )
}

function Content({ view, question }: Omit<Props, 'onClose'>) {
  const { feeds: words } = useFeedWords()
  const { data } = useQuery(query(feeds.preview, { query: { view, question } }))
  return (
    <section className={css.content} aria-labelledby="feed-content">
      <h3 id="feed-content">{words.content}</h3>
      {data && (
        <ul>
          {data.asks.map((ask) => (
            <li key={ask}>{ask}</li>
          ))}
          <li>{words.columns(data.columns.join(', '))}</li>
        </ul>
      )}
      <p>{words.eyes}</p>
    </section>
  )
}
