import { useEffect, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'

import css from './HoldButton.module.css'

/** Long enough that no slip of the hand does it, short enough to be held. */
export const HOLD_MS = 1000

interface HoldButtonProps {
  readonly label: string
  readonly hint: string
  readonly onHold: () => void
}

/** A button that acts only when it is held for a second; a ring fills meanwhile. */
export function HoldButton({ label, hint, onHold }: HoldButtonProps) {
  const [held, setHeld] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const press = () => {
    clearTimeout(timer.current)
    setHeld(true)
    timer.current = setTimeout(() => {
      setHeld(false)
      onHold()
    }, HOLD_MS)
  }
  const release = () => {
    clearTimeout(timer.current)
    setHeld(false)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.code === 'Enter' && !event.repeat) press()
  }
  return (
    <button
      type="button"
      className={css.button}
      title={hint}
      data-held={held || undefined}
      onPointerDown={press}
      onPointerUp={release}
      onPointerLeave={release}
      onPointerCancel={release}
      onKeyDown={onKeyDown}
      onKeyUp={release}
      onBlur={release}
    >
      <svg viewBox="0 0 20 20" className={css.ring} aria-hidden>
        <circle cx="10" cy="10" r="8" className={css.track} />
        <circle cx="10" cy="10" r="8" className={css.fill} pathLength={1} />
      </svg>
      <span>{label}</span>
    </button>
  )
}
