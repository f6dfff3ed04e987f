import { GripVertical } from 'lucide-react'
import { useRef, useState } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'

import { uiWords } from '#text/uiWords.ts'

import { attempt } from './attempt.ts'
import { stepTarget } from './table/movement.ts'
import { useRowDrag } from './table/useRowDrag.ts'

import css from './SortableList.module.css'

interface SortableListProps<Item extends { readonly id: string }> {
  readonly label: string
  readonly items: readonly Item[]
  readonly children: (item: Item, index: number) => ReactNode
  /** `beforeId` null is the end. */
  readonly onMove: (id: string, beforeId: string | null) => void | Promise<void>
  /** Pixels between items. */
  readonly gap?: number
}

/**
 * Cards in an order: dragged by the handle, or moved with Alt+↑ and Alt+↓ from anywhere inside. ↑
 * and ↓ go from card to card while the card itself has the focus.
 */
export function SortableList<Item extends { readonly id: string }>({
  label,
  items,
  children,
  onMove,
  gap = 8,
}: SortableListProps<Item>) {
  const list = useRef<HTMLUListElement>(null)
  const [currentId, setCurrentId] = useState<string | null>(null)
  const [news, setNews] = useState('')
  const ids = items.map((item) => item.id)
  const stop = currentId !== null && ids.includes(currentId) ? currentId : ids[0]

  const move = (id: string, beforeId: string | null) => {
    const rest = ids.filter((each) => each !== id)
    const position = beforeId === null ? rest.length : rest.indexOf(beforeId)
    setNews(uiWords.movedTo(position + 1, ids.length))
    void attempt((async () => onMove(id, beforeId))())
  }
  const boxes = () =>
    [...(list.current?.children ?? [])].map((child) => child.getBoundingClientRect())
  const { drag, start } = useRowDrag({
    scroller: () => list.current?.closest<HTMLElement>('[data-scroller]') ?? null,
    gapAt: (y) => boxes().filter((box) => box.top + box.height / 2 < y).length,
    onDrop: (id, at) => {
      const before = ids.slice(at).find((each) => each !== id) ?? null
      const now = ids[ids.indexOf(id) + 1] ?? null
      if (before !== now) move(id, before)
    },
  })

  const press = (event: KeyboardEvent<HTMLLIElement>, id: string) => {
    if (event.nativeEvent.isComposing) return
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null
    if (step === null) return
    if (event.altKey) {
      event.preventDefault()
      const before = stepTarget(ids, [id], step)
      if (before !== undefined) move(id, before)
    } else if (event.target === event.currentTarget) {
      event.preventDefault()
      const next = list.current?.children[ids.indexOf(id) + step]
      if (next instanceof HTMLElement) next.focus()
    }
  }

  return (
    <>
      <ul ref={list} aria-label={label} className={css.list} style={{ gap }}>
        {items.map((item, index) => (
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- its keys move it
          <li
            key={item.id}
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- one Tab stop for the list
            tabIndex={item.id === stop ? 0 : -1}
            data-dragging={drag?.id === item.id ? true : undefined}
            data-drop={
              drag?.gap === index
                ? 'before'
                : drag?.gap === items.length && index === items.length - 1
                  ? 'after'
                  : undefined
            }
            className={css.item}
            onFocus={() => setCurrentId(item.id)}
            onKeyDown={(event) => press(event, item.id)}
          >
            <span
              className={css.handle}
              title={uiWords.itemHandle}
              onPointerDown={(event) => start(item.id, event)}
            >
              <GripVertical size={16} strokeWidth={1.75} aria-hidden />
            </span>
            <div className={css.content}>{children(item, index)}</div>
          </li>
        ))}
      </ul>
      <output className="only-read">{news}</output>
    </>
  )
}
