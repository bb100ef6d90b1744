import type { OpenSession } from '@app/shared/sessions/contract.ts'
import { deviceOf } from '@app/shared/sessions/device.ts'
import { deviceText } from '@app/shared/sessions/sheet.ts'
import { useState } from 'react'
import { useFormat } from '#core/format.ts'
import { useSessionWords } from '#parts/session-words.ts'
import { ActionButton } from '#ui/action-button.tsx'
import { ConfirmDialog } from '#ui/confirm-dialog.tsx'
import css from './session-list.module.css'

interface Props {
  sessions: readonly OpenSession[]
  /** Above the list, for the person whose sessions these are. */
  lead?: string | undefined
  /** On the button for all of them at once, and what it asks. */
  endAll: { label: string; title: string }
  pending: boolean
  error: Error | null
  /** One of them, or all others. Calls back when it is done. */
  onEnd: (sessionId: string | null, onSuccess: () => void) => void
}

/** Where somebody is signed in; each place can be ended after a question. */
export function SessionList({ sessions, lead, endAll, pending, error, onEnd }: Props) {
  const words = useSessionWords()
  const { sessions: says } = words
  const [asked, setAsked] = useState<{ id: string | null; title: string } | null>(null)
  const others = sessions.filter(({ isThis }) => !isThis)
  const close = () => setAsked(null)
  return (
    <section className="panel" aria-labelledby="sessions">
      <div className={css.head}>
        <h2 id="sessions">{says.title}</h2>
        <ActionButton
          variant="default"
          blockedBy={others.length === 0 && says.nothingElse}
          onClick={() => setAsked({ id: null, title: endAll.title })}
        >
          {endAll.label}
        </ActionButton>
      </div>
      {lead && <p className="muted">{lead}</p>}
      {sessions.length === 0 && <p className="muted">{says.none}</p>}
      <ul className={css.list}>
        {sessions.map((session) => {
          const device = deviceText(deviceOf(session.agent), words)
          const end = () => setAsked({ id: session.id, title: says.endOne(device) })
          return (
            <li key={session.id} className={css.session}>
              <Place session={session} device={device} />
              {session.isThis ? (
                <strong>{says.isThis}</strong>
              ) : (
                <ActionButton
                  variant="default"
                  size="compact-md"
                  aria-label={says.endOne(device)}
                  onClick={end}
                >
                  {says.end}
                </ActionButton>
              )}
            </li>
          )
        })}
      </ul>
      <ConfirmDialog
        opened={asked !== null}
        title={asked?.title ?? ''}
        confirmLabel={asked?.id === null ? endAll.label : says.end}
        tone="danger"
        pending={pending}
        error={error}
        onConfirm={() => asked && onEnd(asked.id, close)}
        onClose={close}
      >
        <p>{says.endNote}</p>
      </ConfirmDialog>
    </section>
  )
}

function Place({ session, device }: { session: OpenSession; device: string }) {
  const { sessions: says } = useSessionWords()
  const { instant } = useFormat()
  const { createdAt, seenAt, address } = session
  return (
    <div>
      <p>{device}</p>
      <p className="muted">
        {says.createdAt} {instant(Date.parse(createdAt))} · {says.seenAt.toLowerCase()}{' '}
        {instant(Date.parse(seenAt))}
        {address !== null && ` · ${says.address.toLowerCase()} ${address}`}
      </p>
    </div>
  )
}
