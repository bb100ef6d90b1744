import { formatDay } from '@app/shared/core/format.ts'
import { useWords } from '#core/words.tsx'

interface Props {
  asOf: string
  /** Reports with a figure that counts, of how many. */
  counted?: number | undefined
  of?: number | undefined
  includeUnapproved?: boolean | undefined
}

/** `Số liệu tại ngày 29/09/2014; dựa trên 517/550 báo cáo đã duyệt` */
export function FigureSource({ asOf, counted, of, includeUnapproved }: Props) {
  const { figure } = useWords().shell
  const basis = includeUnapproved ? figure.basisUnapproved : figure.basis
  const parts = [figure.asOf(formatDay(asOf))]
  if (counted !== undefined && of !== undefined) parts.push(basis(counted, of))
  return <span>{parts.join('; ')}</span>
}
