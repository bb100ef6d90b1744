import { Textarea } from '@mantine/core'
import { useWords } from '#core/words.tsx'
import { type FieldProps, useFieldFrame } from './field.tsx'
import { isSendKey } from './keys.ts'

interface Props extends FieldProps {
  value: string
  onChange: (text: string) => void
  onBlur?: (() => void) | undefined
  /** Code points. Typing goes on beyond it; the text says by how much. */
  limit?: number | undefined
  minRows?: number
  /** On Ctrl+Enter. */
  onSend?: (() => void) | undefined
  /** Of a dialog: the place where it begins. */
  takesFocus?: boolean
}

/** The count appears when so much of the limit is used. */
const nearLimit = 0.9

export function ProseField(props: Props) {
  const { value, onChange, onBlur, limit, minRows = 3, onSend, takesFocus, ...field } = props
  const count = useCount(value, limit)
  const frame = useFieldFrame({ ...field, error: field.error ?? count.over })
  return (
    <Textarea
      {...frame}
      description={
        (field.hint || count.left) && (
          <>
            {field.hint} <span className="nowrap">{count.left}</span>
          </>
        )
      }
      {...(takesFocus && { 'data-autofocus': true })}
      lang="vi"
      spellCheck={false}
      autosize
      minRows={minRows}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={() => onBlur?.()}
      onKeyDown={(event) => {
        if (!onSend || !isSendKey(event)) return
        event.preventDefault()
        onSend()
      }}
    />
  )
}

function useCount(text: string, limit: number | undefined) {
  const { prose } = useWords().shell
  // A text has at most as many code points as code units: short ones need no counting.
  if (limit === undefined || text.length < limit * nearLimit) return { left: null, over: null }
  const left = limit - [...text.normalize('NFC')].length
  return left < 0
    ? { left: null, over: prose.over(-left, limit) }
    : { left: prose.left(left), over: null }
}
