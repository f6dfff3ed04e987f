import { Check, ChevronDown } from 'lucide-react'
import { memo } from 'react'
import { Button } from 'react-aria-components/Button'
import { Label } from 'react-aria-components/Label'
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox'
import { Popover } from 'react-aria-components/Popover'
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select'

import field from './Field.module.css'
import css from './List.module.css'

export interface Option<V extends string = string> {
  readonly value: V
  readonly label: string
  /** A second, quieter line. */
  readonly detail?: string
}

interface SelectProps<V extends string> {
  readonly label: string
  readonly hideLabel?: boolean
  readonly options: readonly Option<V>[]
  readonly value: V | null
  readonly onChange: (value: V) => void
  readonly placeholder?: string
  readonly isDisabled?: boolean
}

function PlainSelect<V extends string>({
  label,
  hideLabel = false,
  options,
  value,
  onChange,
  placeholder,
  isDisabled,
}: SelectProps<V>) {
  const choose = (key: unknown) => {
    const option = options.find((each) => each.value === key)
    if (option !== undefined) onChange(option.value)
  }
  return (
    <AriaSelect
      value={value}
      onChange={choose}
      placeholder={placeholder ?? '…'}
      isDisabled={isDisabled}
      className={field.field}
    >
      <Label className={hideLabel ? 'only-read' : field.label}>{label}</Label>
      <Button className={`${field.control} ${field.chooser}`}>
        <SelectValue>
          {({ selectedText, defaultChildren }) =>
            options.find((each) => each.value === value)?.label ??
            (selectedText === '' ? defaultChildren : selectedText)
          }
        </SelectValue>
        <ChevronDown size={16} strokeWidth={1.75} aria-hidden />
      </Button>
      <Popover className={css.pop} offset={4}>
        <ListBox>
          {options.map((option) => (
            <ListBoxItem
              key={option.value}
              id={option.value}
              textValue={option.label}
              className={css.item}
            >
              {({ isSelected }) => (
                <>
                  <span className={css.main}>
                    {option.label}
                    {option.detail === undefined ? null : (
                      <div className={css.detail}>{option.detail}</div>
                    )}
                  </span>
                  <span className={css.check}>
                    {isSelected ? <Check size={16} strokeWidth={1.75} aria-hidden /> : null}
                  </span>
                </>
              )}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}

/** One of a short, fixed list. */
export const Select = memo(PlainSelect) as typeof PlainSelect
