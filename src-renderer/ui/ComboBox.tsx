import { ChevronDown } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'

import { uiWords } from '#text/uiWords.ts'

import { errorMessage } from './errorMessage.ts'
import { FormRow } from './FormRow.tsx'
import type { Option } from './Select.tsx'
import { matchOptions } from './suggest.ts'
import { optionId, SuggestList } from './SuggestList.tsx'

import css from './Field.module.css'

interface ComboBoxProps<V extends string> {
  readonly label: string
  readonly hideLabel?: boolean
  readonly options: readonly Option<V>[]
  /** The chosen option; `null` when the text stands for itself or nothing is chosen. */
  readonly value: V | null
  /** The typed name shown when no option is chosen. */
  readonly text?: string
  readonly onPick: (value: V) => void | Promise<void>
  /** Given: a text outside the list is accepted as typed (NFC); empty means nobody. */
  readonly onText?: (text: string) => void | Promise<void>
  /** Options are mere proposals: Enter takes the text as typed unless one was marked with an arrow. */
  readonly prefersTyped?: boolean
  readonly placeholder?: string
  readonly description?: string
  readonly error?: string | null
  readonly isDisabled?: boolean
}

/** Never a real option value: it stands for "take what I typed". */
const TYPED = '\u0000typed'

/**
 * Type to find, Enter to take the marked option. With `onText` the last option takes the text as
 * typed, and leaving the field does the same, unless the text is exactly an option's label.
 */
export function ComboBox<V extends string>({
  options,
  value,
  text = '',
  onPick,
  onText,
  prefersTyped = false,
  placeholder,
  isDisabled,
  ...row
}: ComboBoxProps<V>) {
  const listId = useId()
  const input = useRef<HTMLInputElement>(null)
  const [draft, setDraft] = useState<string | null>(null)
  const [isOpen, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const [refusal, setRefusal] = useState<string | null>(null)

  const shown = options.find((option) => option.value === value)?.label ?? text
  const typed = (draft ?? '').normalize('NFC')
  const matches = matchOptions(options, typed)
  const same = options.find((option) => option.label.normalize('NFC') === typed.trim())
  const offersTyped = onText !== undefined && typed.trim() !== '' && same === undefined
  const list: readonly Option[] = offersTyped
    ? [...matches, { value: TYPED, label: uiWords.useTyped(typed.trim()) }]
    : matches

  const reset = () => {
    setDraft(null)
    setOpen(false)
    setActive(-1)
    setRefusal(null)
  }
  const send = (work: () => void | Promise<void>) => {
    setOpen(false)
    const refuse = (reason: unknown) => setRefusal(errorMessage(reason))
    try {
      const done = work()
      if (done === undefined) reset()
      else done.then(reset).catch(refuse)
    } catch (reason) {
      refuse(reason)
    }
  }
  const pick = (option: Option) => {
    if (option.value === TYPED) {
      send(() => onText?.(typed))
      return
    }
    const own = options.find((each) => each.value === option.value)
    if (own !== undefined) send(() => onPick(own.value))
  }
  /** Enter without a marked option, or leaving the field. */
  const settle = () => {
    setOpen(false)
    if (draft === null) return
    if (same !== undefined) pick(same)
    else if (onText !== undefined && typed !== shown) send(() => onText(typed))
    else if (typed === shown || typed === '') reset()
    else setRefusal(uiWords.notInList)
  }

  const open = () => {
    setOpen(true)
    setActive(matches.findIndex((option) => option.value === value))
  }
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      if (!isOpen) open()
      else if (list.length > 0) {
        const step = event.key === 'ArrowDown' ? 1 : -1
        setActive((active + step + list.length) % list.length)
      }
    } else if (event.key === 'Enter') {
      const marked = isOpen ? list[active] : undefined
      if (marked === undefined && draft === null) return
      event.preventDefault()
      if (marked === undefined) settle()
      else pick(marked)
    } else if (event.key === 'Escape' && (isOpen || draft !== null)) {
      event.stopPropagation()
      reset()
    }
  }

  return (
    <FormRow {...row} error={refusal ?? row.error}>
      {(ids) => (
        <div className={css.wrap}>
          <input
            {...ids}
            ref={input}
            role="combobox"
            aria-expanded={isOpen}
            aria-controls={isOpen ? listId : undefined}
            aria-autocomplete="list"
            aria-activedescendant={isOpen && active >= 0 ? optionId(listId, active) : undefined}
            className={`${css.control} ${css.withTrail}`}
            value={draft ?? shown}
            placeholder={placeholder}
            disabled={isDisabled}
            autoComplete="off"
            spellCheck={false}
            data-draft={draft === null ? undefined : true}
            onChange={(event) => {
              setDraft(event.target.value)
              setRefusal(null)
              setOpen(true)
              setActive(prefersTyped || event.target.value.trim() === '' ? -1 : 0)
            }}
            onFocus={(event) => event.target.select()}
            onClick={open}
            onBlur={settle}
            onKeyDown={press}
          />
          <span className={css.lead} data-end aria-hidden>
            <ChevronDown size={16} strokeWidth={1.75} />
          </span>
          {isOpen ? (
            <SuggestList
              id={listId}
              label={row.label}
              options={list}
              active={active}
              anchor={input}
              onPick={pick}
              none={uiWords.noMatch}
            />
          ) : null}
        </div>
      )}
    </FormRow>
  )
}
