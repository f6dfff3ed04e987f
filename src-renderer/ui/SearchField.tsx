import { Search, X } from 'lucide-react'
import { useRef, useState } from 'react'
import type { KeyboardEvent, RefObject } from 'react'

import { uiWords } from '#text/uiWords.ts'

import { IconButton } from './IconButton.tsx'

import css from './Field.module.css'

interface SearchFieldProps {
  readonly label: string
  readonly value: string
  /** Not called while an input method is still composing. */
  readonly onChange: (text: string) => void
  readonly placeholder?: string
  readonly inputRef?: RefObject<HTMLInputElement | null>
  /** `large`: the one field of a page, read from beside the desk. */
  readonly look?: 'plain' | 'large'
  /** The grid below in which the arrows choose while the keys stay in the field; null: none is shown. */
  readonly grid?: { readonly id: string; readonly activeId: string | undefined } | null
}

export function SearchField({
  label,
  value,
  onChange,
  placeholder,
  inputRef,
  look = 'plain',
  grid,
}: SearchFieldProps) {
  const own = useRef<HTMLInputElement>(null)
  const input = inputRef ?? own
  /** The text on screen while composing; otherwise the value. */
  const [composing, setComposing] = useState<string | null>(null)
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.key !== 'Escape' || value === '') return
    event.stopPropagation()
    onChange('')
  }
  return (
    <search className={`${css.wrap} ${look === 'large' ? css.largeSearch : ''}`}>
      <span className={css.lead}>
        <Search size={look === 'large' ? 20 : 16} strokeWidth={1.75} aria-hidden />
      </span>
      <input
        ref={input}
        type="text"
        role={grid === undefined ? 'searchbox' : 'combobox'}
        {...(grid === undefined ? {} : comboboxState(grid))}
        aria-label={label}
        className={`${css.control} ${css.withLead} ${css.withTrail}`}
        placeholder={placeholder ?? label}
        spellCheck={false}
        autoComplete="off"
        value={composing ?? value}
        // Ctrl+Z here is about the words of the search.
        data-draft={value === '' ? undefined : true}
        onCompositionStart={(event) => setComposing(event.currentTarget.value)}
        onCompositionEnd={(event) => {
          setComposing(null)
          onChange(event.currentTarget.value)
        }}
        onChange={(event) =>
          composing === null ? onChange(event.target.value) : setComposing(event.target.value)
        }
        onKeyDown={press}
      />
      {value === '' ? null : (
        <span className={css.trail}>
          <IconButton
            aria-label={uiWords.clear}
            size="s"
            icon={<X size={16} strokeWidth={1.75} />}
            onPress={() => {
              onChange('')
              input.current?.focus()
            }}
          />
        </span>
      )}
    </search>
  )
}

function comboboxState(
  grid: { readonly id: string; readonly activeId: string | undefined } | null,
) {
  return {
    'aria-haspopup': 'grid',
    'aria-expanded': grid !== null,
    'aria-controls': grid?.id,
    'aria-activedescendant': grid?.activeId,
  } as const
}
