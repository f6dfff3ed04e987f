import { CircleCheck, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'

import css from './Preflight.module.css'

interface Props {
  readonly tone: 'ok' | 'warn'
  readonly text: string
  /** Buttons that belong to it. */
  readonly children?: ReactNode
}

/** One line of the list before a run, with its mark. */
export function PreflightMark({ tone, text, children }: Props) {
  const Icon = tone === 'ok' ? CircleCheck : TriangleAlert
  return (
    <li className={css.line} data-tone={tone}>
      <Icon size={16} strokeWidth={1.75} className={css.mark} aria-hidden />
      <span className={css.text}>{text}</span>
      {children === undefined ? null : <span className={css.buttons}>{children}</span>}
    </li>
  )
}
