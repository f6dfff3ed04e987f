import type { ReactNode } from 'react'

import css from './CutText.module.css'

interface CutTextProps {
  readonly text: string
  /** Badges behind it, which are never cut. */
  readonly children?: ReactNode
}

/** A text cut with dots at the edge of its cell, whole when pointed at. */
export function CutText({ text, children }: CutTextProps) {
  const cut = (
    <span className={css.cut} title={text}>
      {text}
    </span>
  )
  if (children === undefined) return cut
  return (
    <span className={css.marked}>
      {cut}
      {children}
    </span>
  )
}
