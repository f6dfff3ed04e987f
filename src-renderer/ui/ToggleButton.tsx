import type { ReactNode } from 'react'
import { ToggleButton as AriaToggleButton } from 'react-aria-components/ToggleButton'

import { Hint } from './Hint.tsx'

import css from './Button.module.css'

interface ToggleButtonProps {
  readonly isSelected: boolean
  readonly onChange: (isSelected: boolean) => void
  readonly label: string
  readonly icon?: ReactNode
  /** With an icon alone the label is spoken and shown as a tooltip. */
  readonly iconOnly?: boolean
  readonly shortcut?: string
  readonly isDisabled?: boolean
}

export function ToggleButton({
  isSelected,
  onChange,
  label,
  icon,
  iconOnly = false,
  shortcut,
  isDisabled,
}: ToggleButtonProps) {
  const button = (
    <AriaToggleButton
      isSelected={isSelected}
      onChange={onChange}
      isDisabled={isDisabled}
      aria-label={iconOnly ? label : undefined}
      className={`${css.button} ${css.quiet} ${css.m} ${css.toggle} ${iconOnly ? css.icon : ''}`}
    >
      {icon}
      {iconOnly ? null : <span className={css.label}>{label}</span>}
    </AriaToggleButton>
  )
  if (!iconOnly && shortcut === undefined) return button
  return (
    <Hint text={label} shortcut={shortcut}>
      {button}
    </Hint>
  )
}
