import type { ReactNode } from 'react'
import css from './figures.module.css'

interface FigureProps {
  label: string
  isMain?: boolean
  children: ReactNode
}

/** One figure under its name: a part of a `<dl>`. */
export function Figure({ label, isMain, children }: FigureProps) {
  return (
    <div className={css.figure} data-main={isMain}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}
