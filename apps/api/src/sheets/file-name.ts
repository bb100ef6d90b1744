import { isoOf } from '@app/shared/core/day.ts'

/** Some systems allow 255 bytes in all; people read the first third. */
const middleLimit = 80

/** `Chậm, vướng mắc` → `Cham-vuong-mac`: ASCII that survives every system, mail and archive. */
export function slug(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}

interface Parts {
  /** Empty where no programme has been entered: `CT01`. */
  readonly programme: string
  readonly subject: string
  /** What the rows have in common. */
  readonly filters: readonly string[]
  /** Epoch milliseconds. */
  readonly madeAt: number
}

/** `CT01_De-an_Cham-tien-do_20141006-1005`, without the extension. */
export function fileName({ programme, subject, filters, madeAt }: Parts): string {
  const middle = filters.map(slug).filter(Boolean).join('_').slice(0, middleLimit)
  const [day = '', time = ''] = isoOf(madeAt).split('T')
  const stamp = `${day.replaceAll('-', '')}-${time.slice(0, 5).replace(':', '')}`
  return [slug(programme), slug(subject), middle.replace(/[-_]+$/, ''), stamp]
    .filter(Boolean)
    .join('_')
}
