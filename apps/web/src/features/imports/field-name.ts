import type { Messages } from '@app/shared/i18n/messages.ts'
import { fieldsOf } from '@app/shared/imports/fields.ts'
import type { Draft } from './wizard.ts'

/** As its column is called on the other pages; nothing for what is no field. */
export function fieldName(
  { kind, file }: Pick<Draft, 'kind' | 'file'>,
  field: string | null,
  words: Messages<'imports'>,
): string {
  const known = fieldsOf(kind, file.periods).find(({ key }) => key === field)
  return known?.header(words) ?? field ?? ''
}
