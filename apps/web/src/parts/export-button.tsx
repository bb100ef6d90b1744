import type { Endpoint, InputOf } from '@app/shared/core/endpoint.ts'
import { Button, Menu } from '@mantine/core'
import { IconChevronDown, IconFileSpreadsheet } from '@tabler/icons-react'
import { fileUrl } from '#core/api.ts'
import { useWords } from '#core/words.tsx'
import { ActionButton } from '#ui/action-button.tsx'
import css from './export-button.module.css'

type FileEndpoint = Endpoint & { method: 'GET'; path: `/api/${string}.:format` }
type FileQuery<E extends FileEndpoint> =
  InputOf<E> extends { query: infer Query } ? Omit<Query, 'lang'> : never

interface Props<E extends FileEndpoint> {
  file: E
  /** The question of the table on screen, with its columns in their order, without its page. */
  query: FileQuery<E>
  /** Rows over all pages. */
  rows: number
}

/** What is on screen, all of its pages, as a spreadsheet: links, so that the browser saves them. */
export function ExportButton<E extends FileEndpoint>({ file, query, rows }: Props<E>) {
  const words = useWords().shell.export
  const icon = <IconFileSpreadsheet size={18} aria-hidden="true" />
  if (rows === 0) {
    return (
      <ActionButton variant="default" leftSection={icon} blockedBy={words.none}>
        {words.excel(rows)}
      </ActionButton>
    )
  }
  const hrefOf = (format: 'xlsx' | 'csv' | 'ods') =>
    // Every such endpoint takes a format and a query; TypeScript cannot see that of all of them.
    fileUrl(file, { params: { format }, query } as InputOf<E>)
  return (
    <Button.Group>
      <Button component="a" variant="default" href={hrefOf('xlsx')} download leftSection={icon}>
        {words.excel(rows)}
      </Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" className={css.more} aria-label={words.other}>
            <IconChevronDown size={18} aria-hidden="true" />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item component="a" href={hrefOf('csv')} download>
            {words.csv}
          </Menu.Item>
          <Menu.Item component="a" href={hrefOf('ods')} download>
            {words.ods}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </Button.Group>
  )
}
