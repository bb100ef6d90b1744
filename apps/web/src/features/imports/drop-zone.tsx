import { workbookFormats } from '@app/shared/core/read-sheet.ts'
import { imports } from '@app/shared/imports/contract.ts'
import { IconUpload } from '@tabler/icons-react'
import { type DragEvent, useRef, useState } from 'react'
import { ActionButton } from '#ui/action-button.tsx'
import { Loading } from '#ui/loading.tsx'
import css from './drop-zone.module.css'
import { useImportWords } from './words.ts'

interface Props {
  /** The name of the file that is being read. */
  reading: string | null
  /** There is a file already: another one may take its place. */
  isSecond: boolean
  onFiles: (files: readonly File[]) => void
}

const accepted = workbookFormats.map((format) => `.${format}`).join(',')
export const maxMebibytes = imports.read.upload.maxBytes / 1024 / 1024

/** A file is dropped here, or chosen with the button. */
export function DropZone({ reading, isSecond, onFiles }: Props) {
  const { importWizard, shell } = useImportWords()
  const { drop } = importWizard
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setOver] = useState(false)
  const onDrag = (event: DragEvent, over: boolean) => {
    event.preventDefault()
    setOver(over)
  }
  const onDrop = (event: DragEvent) => {
    onDrag(event, false)
    if (reading === null) onFiles([...event.dataTransfer.files])
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: whoever has no mouse uses the button inside.
    <div
      className={css.zone}
      data-over={isOver || undefined}
      data-small={isSecond || undefined}
      onDragOver={(event) => onDrag(event, true)}
      onDragLeave={(event) => onDrag(event, false)}
      onDrop={onDrop}
    >
      {reading !== null ? (
        <Loading label={drop.reading(reading)} />
      ) : (
        <>
          <IconUpload size={isSecond ? 20 : 32} stroke={1.5} aria-hidden />
          <span className={css.title}>{drop.title}</span>
          <span className="muted">{drop.or}</span>
          <ActionButton
            variant={isSecond ? 'default' : 'filled'}
            onClick={() => input.current?.click()}
          >
            {drop.choose}
          </ActionButton>
          <span className="muted">{shell.noSecrets}</span>
          <span className={css.kinds}>{drop.kinds(maxMebibytes)}</span>
        </>
      )}
      <input
        ref={input}
        type="file"
        hidden
        accept={accepted}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])]
          // The same file, mended meanwhile, may be chosen again.
          currentTarget.value = ''
          if (files.length > 0) onFiles(files)
        }}
      />
    </div>
  )
}
