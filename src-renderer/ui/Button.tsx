import type { ReactNode, RefAttributes } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import type { ButtonProps as AriaButtonProps } from 'react-aria-components/Button'

import { Hint } from './Hint.tsx'

import css from './Button.module.css'

export interface ButtonProps
  extends
    Omit<AriaButtonProps, 'children' | 'className' | 'style' | 'render'>,
    RefAttributes<HTMLButtonElement> {
  /** One primary button to a page; danger asks for a second look. */
  readonly variant?: 'primary' | 'plain' | 'quiet' | 'danger'
  readonly size?: 's' | 'm' | 'l'
  readonly icon?: ReactNode
  /** Shown on hover and focus, with the shortcut. */
  readonly hint?: string
  readonly shortcut?: string
  readonly children: ReactNode
}

export function Button({
  variant = 'plain',
  size = 'm',
  icon,
  hint,
  shortcut,
  children,
  ...rest
}: ButtonProps) {
  const button = (
    <AriaButton {...rest} className={`${css.button} ${css[variant]} ${css[size]}`}>
      {icon}
      <span className={css.label}>{children}</span>
    </AriaButton>
  )
  if (hint === undefined) return button
  return (
    <Hint text={hint} shortcut={shortcut}>
      {button}
    </Hint>
  )
}
