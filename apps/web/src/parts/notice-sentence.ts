import type { Notice } from '@app/shared/notices/contract.ts'
import { useWords } from '#core/words.tsx'

/** A notice as a sentence, in the language of the interface. */
export function useNoticeSentence(): (notice: Notice) => string {
  const { sentence } = useWords().notices
  return ({ kind, by, count, projectCode, projectTitle, address, ...notice }) => {
    const periodName = notice.periodName ?? ''
    switch (kind) {
      case 'reminder':
        return sentence.reminder(by, count, periodName)
      case 'returned':
        return projectCode === null
          ? sentence.returnedOne(periodName)
          : sentence.returned(projectCode, projectTitle ?? '')
      case 'approved':
        return sentence.approved(count, periodName)
      case 'opened':
        return sentence.opened(periodName, count)
      case 'handover':
        return sentence.handover(by, count)
      case 'new-device':
        return sentence.newDevice(address ?? '')
    }
  }
}
