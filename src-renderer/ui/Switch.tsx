import { Switch as AriaSwitch } from 'react-aria-components/Switch'

import css from './Choice.module.css'

interface SwitchProps {
  readonly label: string
  readonly isSelected: boolean
  readonly onChange: (isSelected: boolean) => void
  readonly isDisabled?: boolean
}

/** A setting that takes effect at once. */
export function Switch({ label, ...rest }: SwitchProps) {
  return (
    <AriaSwitch {...rest} className={css.choice}>
      <span className={css.track} aria-hidden>
        <span className={css.thumb} />
      </span>
      {label}
    </AriaSwitch>
  )
}
