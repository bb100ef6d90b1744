import { Button } from '@mantine/core'
import { Link } from 'react-router'
import { useWords } from '#core/words.tsx'
import { paths } from '#paths.ts'
import { Notice } from '#ui/notice.tsx'

/** What was done, and the way on. */
export function Written({ periodId, cells }: { periodId: string; cells: number }) {
  const { workbook } = useWords()
  return (
    <Notice
      tone="success"
      title={workbook.written(cells)}
      live
      action={
        <Button component={Link} to={paths.checkAndSend(periodId)}>
          {workbook.checkOnly}
        </Button>
      }
    >
      {workbook.writtenNote}
    </Notice>
  )
}
