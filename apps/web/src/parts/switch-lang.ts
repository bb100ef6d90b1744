import type { Lang } from '@app/shared/core/format.ts'
import { chooseLang, currentWords } from '#core/words.tsx'
import { toast } from '#ui/toast.ts'

/** English is a file of its own, which a bad line may keep away; the page then stays as it is. */
export function switchLang(lang: Lang): void {
  chooseLang(lang).catch(() => toast.failure(currentWords().shell.network))
}
