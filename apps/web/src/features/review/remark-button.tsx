import type { ContentField } from '@app/shared/reports/rules.ts'
import { Button } from '@mantine/core'
import { useWords } from '#core/words.tsx'

interface Props {
  field: ContentField
  /** Absent where the report cannot be returned: there is nobody to read a remark. */
  onRemark: ((field: ContentField) => void) | undefined
}

/** Returns the report with a word to this part. */
export function RemarkButton({ field, onRemark }: Props) {
  const { review, content } = useWords()
  if (!onRemark) return null
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      className="no-print"
      aria-label={review.one.remarkOn(content[field])}
      onClick={() => onRemark(field)}
    >
      {review.one.remark}
    </Button>
  )
}
