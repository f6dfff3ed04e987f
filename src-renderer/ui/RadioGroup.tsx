import { Label } from 'react-aria-components/Label'
import { Radio, RadioGroup as AriaRadioGroup } from 'react-aria-components/RadioGroup'

import type { Option } from './Select.tsx'

import css from './Choice.module.css'
import field from './Field.module.css'

interface RadioGroupProps<V extends string> {
  readonly label: string
  readonly hideLabel?: boolean
  readonly options: readonly Option<V>[]
  readonly value: V | null
  readonly onChange: (value: V) => void
  readonly isDisabled?: boolean
  /** `segments`: side by side in one bar, for two to five short words. */
  readonly look?: 'list' | 'segments'
}

/** A few choices, all in sight. */
export function RadioGroup<V extends string>({
  label,
  hideLabel = false,
  options,
  value,
  onChange,
  isDisabled,
  look = 'list',
}: RadioGroupProps<V>) {
  const choose = (chosen: string) => {
    const option = options.find((each) => each.value === chosen)
    if (option !== undefined) onChange(option.value)
  }
  return (
    <AriaRadioGroup
      value={value}
      onChange={choose}
      isDisabled={isDisabled}
      orientation={look === 'list' ? 'vertical' : 'horizontal'}
      className={css.group}
    >
      <Label className={hideLabel ? 'only-read' : field.label}>{label}</Label>
      <div className={look === 'list' ? css.group : css.segments}>
        {options.map((option) =>
          look === 'list' ? (
            <Radio key={option.value} value={option.value} className={css.choice}>
              {({ isSelected }) => (
                <>
                  <span className={`${css.box} ${css.round}`} aria-hidden>
                    {isSelected ? <span className={css.dot} /> : null}
                  </span>
                  <span>
                    {option.label}
                    {option.detail === undefined ? null : (
                      <span className={field.help}> {option.detail}</span>
                    )}
                  </span>
                </>
              )}
            </Radio>
          ) : (
            <Radio key={option.value} value={option.value} className={css.segment}>
              {option.label}
            </Radio>
          ),
        )}
      </div>
    </AriaRadioGroup>
  )
}
