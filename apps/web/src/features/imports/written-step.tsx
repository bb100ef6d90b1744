import type { Receipt as Written } from '@app/shared/imports/contract.ts'
import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { Link } from 'react-router'
import { paths } from '#paths.ts'
import { FootBar } from '#ui/foot-bar.tsx'
import { Notice } from '#ui/notice.tsx'
import { Passwords } from './passwords.tsx'
import { Receipt } from './receipt.tsx'
import { UndoButton } from './undo-button.tsx'
import { useImportWords } from './words.ts'

interface Props {
  receipt: Written
  onRestart: () => void
}

/** The last step: the receipt, and the first passwords of new accounts, once. */
export function WrittenStep({ receipt, onRestart }: Props) {
  const { importWizard: words } = useImportWords()
  return (
    <div className="stack">
      <div className="no-print">
        <Notice tone="success" title={words.receipt.lead} />
      </div>
      {receipt.passwords.length > 0 && <Passwords passwords={receipt.passwords} />}
      <Receipt batch={receipt} />
      <FootBar
        start={
          <div>
            <UndoButton batch={receipt} />
          </div>
        }
      >
        <Button component={Link} to={paths.importBatch(receipt.id)} variant="default">
          {words.receipt.open}
        </Button>
        <PrintButton />
        <Button onClick={onRestart}>{words.restart}</Button>
      </FootBar>
    </div>
  )
}

export function PrintButton() {
  const { print } = useImportWords().importWizard.receipt
  return (
    <Button
      variant="default"
      leftSection={<IconPrinter size={18} aria-hidden="true" />}
      onClick={() => window.print()}
    >
      {print}
    </Button>
  )
}
