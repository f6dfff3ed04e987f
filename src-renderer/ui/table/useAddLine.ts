import { useRef } from 'react'

/** The add line of a table, and a way to it. */
export function useAddLine() {
  const frame = useRef<HTMLDivElement>(null)
  const toLine = () => frame.current?.querySelector('input')?.focus()
  return { frame, toLine }
}
