import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'

import css from './Notice.module.css'

export type Tone = 'info' | 'ok' | 'warn' | 'danger'

interface NoticeProps {
  readonly tone?: Tone
  readonly title?: string
  readonly children?: ReactNode
  /** One quiet button or link. */
  readonly action?: ReactNode
}

const ICONS = { info: Info, ok: CircleCheck, warn: TriangleAlert, danger: CircleAlert }

/** A sentence that stands in the page for as long as it is true. */
export function Notice({ tone = 'info', title, children, action }: NoticeProps) {
  const Icon = ICONS[tone]
  return (
    <div role={tone === 'danger' ? 'alert' : 'status'} className={`${css.notice} ${css[tone]}`}>
      <Icon size={16} strokeWidth={1.75} className={css.icon} aria-hidden />
      <div className={css.text}>
        {title === undefined ? null : <strong className={css.title}>{title}</strong>}
        {children}
      </div>
      {action}
    </div>
  )
}
