import { Check, Minus } from 'lucide-react'
import { Checkbox as AriaCheckbox } from 'react-aria-components/Checkbox'

import css from './Choice.module.css'

interface CheckboxProps {
  readonly label: string
  readonly hideLabel?: boolean
  readonly isSelected: boolean
  readonly isIndeterminate?: boolean
  readonly onChange: (isSelected: boolean) => void
  readonly isDisabled?: boolean
}

export function Checkbox({ label, hideLabel = false, ...rest }: CheckboxProps) {
  return (
    <AriaCheckbox {...rest} className={css.choice}>
      {({ isSelected, isIndeterminate }) => (
        <>
          <span className={css.box} aria-hidden>
            {isIndeterminate ? (
              <Minus size={12} strokeWidth={3} />
            ) : isSelected ? (
              <Check size={12} strokeWidth={3} />
            ) : null}
          </span>
          <span className={hideLabel ? 'only-read' : undefined}>{label}</span>
        </>
      )}
    </AriaCheckbox>
  )
}
