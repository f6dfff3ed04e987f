/* oxlint-disable jsx-a11y/prefer-tag-over-role -- a <select> cannot hang under a text field */
import { useEffect, useRef } from 'react'
import type { RefObject } from 'react'
import { Popover } from 'react-aria-components/Popover'

import type { Option } from './Select.tsx'

import css from './List.module.css'

interface SuggestListProps<V extends string> {
  readonly id: string
  readonly label: string
  readonly options: readonly Option<V>[]
  /** Place of the option that Enter takes; -1 for none. */
  readonly active: number
  readonly anchor: RefObject<Element | null>
  readonly onPick: (option: Option<V>) => void
  readonly none?: string
}

/** Id of an option for `aria-activedescendant`. */
export function optionId(listId: string, index: number): string {
  return `${listId}-${index}`
}

/** The options under a text field. The field keeps the focus and moves the active option. */
export function SuggestList<V extends string>({
  id,
  label,
  options,
  active,
  anchor,
  onPick,
  none,
}: SuggestListProps<V>) {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    list.current?.querySelector('[data-active]')?.scrollIntoView({ block: 'nearest' })
  }, [active])
  return (
    <Popover
      isOpen
      isNonModal
      trigger="ComboBox"
      triggerRef={anchor}
      placement="bottom start"
      offset={2}
      className={css.pop}
    >
      <div ref={list} id={id} role="listbox" aria-label={label} tabIndex={-1}>
        {options.map((option, index) => (
          // The field has the keys; the mouse must not take the focus from it.
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- keys are in the field
          <div
            key={option.value}
            id={optionId(id, index)}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            data-active={index === active ? true : undefined}
            className={css.item}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onPick(option)}
          >
            <span className={css.main}>
              {option.label}
              {option.detail === undefined ? null : (
                <div className={css.detail}>{option.detail}</div>
              )}
            </span>
          </div>
        ))}
        {options.length === 0 && none !== undefined ? <p className={css.none}>{none}</p> : null}
      </div>
    </Popover>
  )
}
