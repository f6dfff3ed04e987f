import type { KeyboardEvent, RefObject } from 'react'

import { doorWords as words } from '#text/doorWords.ts'
import { SearchField } from '#ui/SearchField.tsx'

import { FOUND, foundId } from './found.ts'
import type { DoorVerbs } from './useDoor.ts'

import css from './Door.module.css'

interface Props {
  readonly query: string
  readonly verbs: DoorVerbs
  readonly input: RefObject<HTMLInputElement | null>
  /** How many rows can be chosen with the arrows. */
  readonly count: number
  /** Which of them is chosen, from 0. */
  readonly active: number
}

/** The one field: letters find, digits of an invitation note, Enter notes who is chosen. */
export function DoorField({ query, verbs, input, count, active }: Props) {
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') verbs.enter(event.shiftKey)
    else if (event.key === 'ArrowDown') verbs.move(1, count)
    else if (event.key === 'ArrowUp') verbs.move(-1, count)
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
        value={query}
        onChange={verbs.type}
        inputRef={input}
        grid={count === 0 ? null : { id: FOUND, activeId: foundId(active) }}
      />
      <p className={css.keys}>{words.keys}</p>
    </div>
  )
}
