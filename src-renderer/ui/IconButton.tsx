import type { ReactNode, RefAttributes } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import type { ButtonProps as AriaButtonProps } from 'react-aria-components/Button'

import { Hint } from './Hint.tsx'

import css from './Button.module.css'

export interface IconButtonProps
  extends
    Omit<AriaButtonProps, 'children' | 'className' | 'style' | 'render' | 'aria-label'>,
    RefAttributes<HTMLButtonElement> {
  /** Spoken name and tooltip at once. */
  readonly 'aria-label': string
  readonly icon: ReactNode
  readonly shortcut?: string
  readonly variant?: 'plain' | 'quiet' | 'danger'
  readonly size?: 's' | 'm' | 'l'
}

export function IconButton({
  icon,
  shortcut,
  variant = 'quiet',
  size = 'm',
  ...rest
}: IconButtonProps) {
  return (
    <Hint text={rest['aria-label']} shortcut={shortcut}>
      <AriaButton {...rest} className={`${css.button} ${css[variant]} ${css[size]} ${css.icon}`}>
        {icon}
      </AriaButton>
    </Hint>
  )
}
