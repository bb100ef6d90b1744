import { sessions } from '@app/shared/sessions/contract.ts'
import { useQuery } from '@tanstack/react-query'
import { query, useSend } from '#core/api.ts'
import { SessionList } from '#parts/session-list.tsx'
import { useSessionWords } from '#parts/session-words.ts'
import { toast } from '#ui/toast.ts'

const ownQuery = query(sessions.own, {})

/** Where I am signed in. */
export function OwnSessions() {
  const { sessions: words } = useSessionWords()
  const { data } = useQuery(ownQuery)
  const { mutate, isPending, error } = useSend(sessions.endOwn)
  if (!data) return null
  return (
    <SessionList
      sessions={data.items}
      lead={words.ownLead}
      endAll={{ label: words.endOthers, title: words.endOthersTitle }}
      pending={isPending}
      error={error}
      onEnd={(sessionId, onDone) =>
        mutate(
          { body: { sessionId } },
          {
            onSuccess: () => {
              toast.success(words.ended)
              onDone()
            },
          },
        )
      }
    />
  )
}
