import type { ReactNode } from 'react'

import css from './Badge.module.css'

interface BadgeProps {
  readonly tone?: 'neutral' | 'info' | 'ok' | 'warn' | 'danger' | 'accent'
  readonly children: ReactNode
}

/** A state in one or two words. Colour never says it alone. */
export function Badge({ tone = 'neutral', children }: BadgeProps) {
  return <span className={`${css.badge} ${css[tone]}`}>{children}</span>
}
