import { useCallback, useEffect, useRef, useState } from 'react'
import type { PointerEvent as ReactPointerEvent } from 'react'

/** A click with a shaky hand is not a drag. */
const SLACK = 4
/** Near an edge of the view the rows roll under the pointer. */
const EDGE = 32
const ROLL = 10

interface RowDrag {
  readonly scroller: () => HTMLElement | null
  /** The gap under the pointer: 0 above the first row, `count` below the last. */
  readonly gapAt: (clientY: number) => number
  readonly onDrop: (id: string, gap: number) => void
}

/** Moves a row by its handle: the gap under the pointer while it goes, `onDrop` at the end, Esc stops. */
export function useRowDrag(how: RowDrag) {
  const latest = useRef(how)
  useEffect(() => {
    latest.current = how
  })
  const [drag, setDrag] = useState<{ readonly id: string; readonly gap: number } | null>(null)
  const stop = useRef<(() => void) | null>(null)
  useEffect(() => () => stop.current?.(), [])

  // Never a new function: a new one would redraw every row at every key.
  const start = useCallback((id: string, event: ReactPointerEvent) => {
    if (event.button !== 0) return
    const from = event.clientY
    let y = from
    let gap: number | null = null
    let frame = 0
    const controller = new AbortController()
    const end = () => {
      controller.abort()
      cancelAnimationFrame(frame)
      stop.current = null
      setDrag(null)
    }
    const show = () => {
      const next = latest.current.gapAt(y)
      if (next !== gap) setDrag({ id, gap: next })
      gap = next
    }
    const roll = () => {
      const view = latest.current.scroller()
      const box = view?.getBoundingClientRect()
      if (view !== null && box !== undefined) {
        if (y < box.top + EDGE) view.scrollBy(0, -ROLL)
        if (y > box.bottom - EDGE) view.scrollBy(0, ROLL)
      }
      show()
      frame = requestAnimationFrame(roll)
    }
    const { signal } = controller
    const move = (moved: PointerEvent) => {
      y = moved.clientY
      if (gap !== null) show()
      else if (Math.abs(y - from) > SLACK) roll()
    }
    const drop = () => {
      const landed = gap
      end()
      if (landed !== null) latest.current.onDrop(id, landed)
    }
    const escape = (key: KeyboardEvent) => {
      if (key.key !== 'Escape') return
      key.stopPropagation()
      end()
    }
    window.addEventListener('pointermove', move, { signal })
    window.addEventListener('pointerup', drop, { signal })
    window.addEventListener('pointercancel', end, { signal })
    window.addEventListener('keydown', escape, { signal, capture: true })
    stop.current = end
  }, [])
  return { drag, start }
}
