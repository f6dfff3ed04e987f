import type { ReactNode } from 'react'
import { Toolbar as AriaToolbar } from 'react-aria-components/Toolbar'

import css from './Toolbar.module.css'

interface ToolbarProps {
  readonly label: string
  readonly children: ReactNode
}

/** A row of controls: one Tab stop, arrows inside. */
export function Toolbar({ label, children }: ToolbarProps) {
  return (
    <AriaToolbar aria-label={label} className={css.toolbar}>
      {children}
    </AriaToolbar>
  )
}

/** Pushes what follows to the right edge. */
export function ToolbarSpace() {
  return <span className={css.space} />
}
