import type { ReactNode } from 'react'

import css from './EmptyState.module.css'

interface EmptyStateProps {
  readonly title: string
  /** One sentence: what to do next. */
  readonly children?: ReactNode
  readonly actions?: ReactNode
}

export function EmptyState({ title, children, actions }: EmptyStateProps) {
  return (
    <div className={css.empty}>
      <h2 className={css.title}>{title}</h2>
      {children === undefined ? null : <p className={css.text}>{children}</p>}
      {actions === undefined ? null : <div className={css.actions}>{actions}</div>}
    </div>
  )
}
