import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { type ReactNode, useId, useRef, useState } from 'react'
import { useWords } from '#core/words.tsx'
import { Disclosure } from './disclosure.tsx'
import css from './figure-frame.module.css'
import { savePicture } from './save-picture.ts'
import { toast } from './toast.ts'

interface Props {
  /** The conclusion, as a sentence. */
  title: string
  /** What the figure shows, for those who cannot see it and those who wonder. */
  description?: ReactNode
  /** Holds one svg. */
  chart: ReactNode
  /** The same numbers: a `<table className="data-table">`. */
  table: ReactNode
  /** The written rule behind the numbers. */
  method?: ReactNode
  /** As of which day, and on how many reports it rests. */
  source?: ReactNode
  /** Of the picture, without ending. */
  fileName: string
  level?: 2 | 3
  actions?: ReactNode
}

export function FigureFrame(props: Props) {
  const { title, description, chart, table, method, source, fileName, level = 2, actions } = props
  const { figure } = useWords().shell
  const [isTable, setTable] = useState(false)
  const frame = useRef<HTMLElement>(null)
  const titleId = useId()
  const Title = level === 2 ? 'h2' : 'h3'
  const save = () => {
    const svg = frame.current?.querySelector<SVGSVGElement>('svg[role="img"], svg[role="group"]')
    if (!svg) return
    const footer = frame.current?.querySelector('[data-source]')?.textContent ?? ''
    savePicture(svg, { title, footer, fileName }).catch(() => toast.failure(figure.noPicture))
  }
  return (
    <figure ref={frame} className={css.figure} aria-labelledby={titleId}>
      <div className={css.head}>
        <Title id={titleId} className={css.title}>
          {title}
        </Title>
        <div className={css.actions}>
          {actions}
          <Button variant="subtle" size="compact-sm" onClick={() => setTable(!isTable)}>
            {isTable ? figure.chart : figure.table}
          </Button>
          {!isTable && (
            <Button
              variant="subtle"
              size="compact-sm"
              leftSection={<IconDownload size={16} aria-hidden="true" />}
              onClick={save}
            >
              {figure.picture}
            </Button>
          )}
        </div>
      </div>
      {description && <div className={css.description}>{description}</div>}
      {isTable ? table : chart}
      <figcaption className={css.foot}>
        {source && <div data-source>{source}</div>}
        {method && <Disclosure summary={figure.method}>{method}</Disclosure>}
      </figcaption>
    </figure>
  )
}
