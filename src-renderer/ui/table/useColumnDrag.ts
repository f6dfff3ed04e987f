import { useCallback, useEffect, useRef, useState } from 'react'
import type { PointerEvent as ReactPointerEvent } from 'react'

import { NARROWEST } from './column.ts'

/**
 * Makes a column wider by the line behind its head: its width while the pointer goes, `onResize` once
 * it is let go, Esc leaves it as it was.
 */
export function useColumnDrag(onResize: ((columnKey: string, width: number) => void) | undefined) {
  const latest = useRef(onResize)
  useEffect(() => {
    latest.current = onResize
  })
  const [held, setHeld] = useState<{ readonly key: string; readonly width: number } | null>(null)
  const stop = useRef<(() => void) | null>(null)
  useEffect(() => () => stop.current?.(), [])

  const start = useCallback((key: string, event: ReactPointerEvent<HTMLElement>) => {
    const head = event.currentTarget.parentElement
    if (event.button !== 0 || head === null) return
    event.preventDefault()
    const from = event.clientX
    const before = head.getBoundingClientRect().width
    let width = before
    const controller = new AbortController()
    const { signal } = controller
    const end = () => {
      controller.abort()
      stop.current = null
      setHeld(null)
    }
    const move = (moved: PointerEvent) => {
      width = Math.max(NARROWEST, Math.round(before + moved.clientX - from))
      setHeld({ key, width })
    }
    const drop = () => {
      end()
      if (width !== before) latest.current?.(key, width)
    }
    const escape = (pressed: KeyboardEvent) => {
      if (pressed.key !== 'Escape') return
      pressed.stopPropagation()
      end()
    }
    window.addEventListener('pointermove', move, { signal })
    window.addEventListener('pointerup', drop, { signal })
    window.addEventListener('pointercancel', end, { signal })
    window.addEventListener('keydown', escape, { signal, capture: true })
    stop.current = end
  }, [])
  return { held, start }
}
