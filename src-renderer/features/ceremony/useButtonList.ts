import { useEffect, useRef } from 'react'
import type { KeyboardEvent } from 'react'

/** A list of buttons that has the keys from the start: ↑ ↓ go round, Enter presses. */
export function useButtonList() {
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => list.current?.querySelector('button')?.focus(), [])
  const move = (event: KeyboardEvent<HTMLButtonElement>) => {
    const step = event.code === 'ArrowDown' ? 1 : event.code === 'ArrowUp' ? -1 : 0
    if (step === 0) return
    event.preventDefault()
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])]
    const at = buttons.indexOf(event.currentTarget) + step
    buttons[(at + buttons.length) % buttons.length]?.focus()
  }
  return { list, move }
}
