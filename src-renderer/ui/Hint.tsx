import type { ReactElement } from 'react'
import { Tooltip, TooltipTrigger } from 'react-aria-components/Tooltip'

import { Kbd } from './Kbd.tsx'

import css from './Hint.module.css'

interface HintProps {
  readonly text: string
  readonly shortcut?: string
  /** One focusable react-aria element. */
  readonly children: ReactElement
}

/** The small dark note beside a control: what it does and its key. */
export function Hint({ text, shortcut, children }: HintProps) {
  return (
    <TooltipTrigger delay={600} closeDelay={0}>
      {children}
      <Tooltip className={css.tip} offset={6}>
        <span>{text}</span>
        {shortcut === undefined ? null : <Kbd keys={shortcut} />}
      </Tooltip>
    </TooltipTrigger>
  )
}
