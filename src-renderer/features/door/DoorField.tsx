import type { KeyboardEvent, RefObject } from 'react'

import { doorWords as words } from '#text/doorWords.ts'
import { SearchField } from '#ui/SearchField.tsx'

import type { Door } from './useDoor.ts'

import css from './Door.module.css'

interface Props {
  readonly door: Door
  readonly input: RefObject<HTMLInputElement | null>
  /** How many rows can be chosen with the arrows. */
  readonly count: number
}

/** The one field: letters find, digits of an invitation note, Enter notes who is chosen. */
export function DoorField({ door, input, count }: Props) {
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') door.enter(event.shiftKey)
    else if (event.key === 'ArrowDown') door.move(1, count)
    else if (event.key === 'ArrowUp') door.move(-1, count)
    else return
    event.preventDefault()
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the field in it has the keys
    <div className={css.field} onKeyDown={press}>
      <SearchField
        look="large"
        label={words.search}
        placeholder={words.searchHint}
        value={door.query}
        onChange={door.type}
        inputRef={input}
      />
      <p className={css.keys}>{words.keys}</p>
    </div>
  )
}
