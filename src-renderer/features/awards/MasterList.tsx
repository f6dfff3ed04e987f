import { useEffect, useRef } from 'react'
import type { FocusEvent, KeyboardEvent, ReactNode } from 'react'

import type { Id } from '#domain/record.ts'
import { useSession } from '#store/session.ts'
import { SortableList } from '#ui/SortableList.tsx'

import css from './MasterList.module.css'

interface MasterListProps<Item extends { readonly id: Id }> {
  readonly label: string
  readonly items: readonly Item[]
  readonly selectedId: Id | null
  readonly onSelect: (id: Id) => void
  readonly onMove: (id: Id, beforeId: Id | null) => Promise<void>
  /** Ctrl+Delete on a card. */
  readonly onDelete: (id: Id) => void
  readonly children: (item: Item, index: number) => ReactNode
}

/**
 * The list at the left of a pair: choosing follows the focus, so that ↑ and ↓ walk through the
 * details at the right; Alt+↑ and Alt+↓ change the order.
 */
export function MasterList<Item extends { readonly id: Id }>({
  label,
  items,
  selectedId,
  onSelect,
  onMove,
  onDelete,
  children,
}: MasterListProps<Item>) {
  const frame = useRef<HTMLDivElement>(null)
  const visit = useSession((session) => session.visit)
  useEffect(() => {
    frame.current?.querySelector('[data-selected]')?.scrollIntoView({ block: 'nearest' })
  }, [selectedId, visit])

  // When the list takes the place of what had the keys, one walks on from its chosen card.
  useEffect(() => {
    if (document.activeElement !== document.body) return
    frame.current?.querySelector('[data-selected]')?.closest('li')?.focus()
  }, [])

  const idAt = (target: EventTarget) =>
    target instanceof Element
      ? target.closest('li')?.querySelector<HTMLElement>('[data-item]')?.dataset['item']
      : undefined
  const follow = (event: FocusEvent) => {
    const id = idAt(event.target)
    if (id !== undefined && id !== selectedId) onSelect(id)
  }
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Delete' || !event.ctrlKey || event.nativeEvent.isComposing) return
    const id = idAt(event.target)
    if (id === undefined) return
    event.preventDefault()
    onDelete(id)
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- its items have the focus
    <div ref={frame} className={css.frame} data-scroller onFocus={follow} onKeyDown={press}>
      <SortableList label={label} items={items} gap={0} onMove={onMove}>
        {(item, index) => (
          <div
            data-item={item.id}
            data-selected={item.id === selectedId ? true : undefined}
            aria-current={item.id === selectedId ? true : undefined}
            className={css.card}
          >
            {children(item, index)}
          </div>
        )}
      </SortableList>
    </div>
  )
}
