import { useEffect, useRef } from 'react'

/**
 * The add line of a table: a way to it, and what to tell of a new row. The row is lit up, which takes
 * the keyboard; who is typing rows one after the other goes on in the line.
 */
export function useAddLine(focusRowId: string | null, focusOn: (id: string) => void) {
  const frame = useRef<HTMLDivElement>(null)
  const goesOn = useRef(false)
  const toLine = () => frame.current?.querySelector('input')?.focus()
  useEffect(() => {
    if (goesOn.current) toLine()
    goesOn.current = false
  }, [focusRowId])
  const tellAdded = (id: string, typesOn: boolean) => {
    goesOn.current = typesOn
    focusOn(id)
  }
  return { frame, toLine, tellAdded }
}
