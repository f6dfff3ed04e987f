import { useState } from 'react'
import type { KeyboardEvent, PointerEvent, ReactNode } from 'react'

import { uiWords } from '#text/uiWords.ts'

import css from './SplitPane.module.css'

interface SplitPaneProps {
  readonly main: ReactNode
  readonly side: ReactNode
  /** Pixels of the side part, at the right. */
  readonly width?: number
  readonly min?: number
  readonly max?: number
}

const STEP = 16

/** A page with a side part whose width the person sets, by mouse or with ← and →. */
export function SplitPane({ main, side, width = 360, min = 240, max = 640 }: SplitPaneProps) {
  const [size, setSize] = useState(width)
  const resize = (to: number) => setSize(Math.max(min, Math.min(max, to)))
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    if (event.buttons !== 1) return
    const box = event.currentTarget.parentElement?.getBoundingClientRect()
    if (box !== undefined) resize(box.right - event.clientX)
  }
  const press = (event: KeyboardEvent) => {
    if (event.key === 'ArrowLeft') resize(size + STEP)
    if (event.key === 'ArrowRight') resize(size - STEP)
  }
  return (
    <div className={css.split}>
      <div className={css.main}>{main}</div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/prefer-tag-over-role -- a separator with a value is a control */}
      <div
        role="separator"
        aria-orientation="vertical"
        aria-label={uiWords.resizePanes}
        aria-valuenow={size}
        aria-valuemin={min}
        aria-valuemax={max}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a separator with a value is a control
        tabIndex={0}
        className={css.bar}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={drag}
        onKeyDown={press}
      />
      <div className={css.side} style={{ width: size }}>
        {side}
      </div>
    </div>
  )
}
