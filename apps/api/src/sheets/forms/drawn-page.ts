import type { DrawnBook } from './model.ts'

/** `Trang 2/7` in the words of a spreadsheet. */
export function pageFooter({ before, between }: DrawnBook['page']): string {
  const escaped = (text: string) => text.replaceAll('&', '&&')
  return `&C${escaped(before)}&P${escaped(between)}&N`
}
