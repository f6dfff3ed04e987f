import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'

interface Props {
  readonly when: boolean
  readonly className?: string
  readonly children: ReactNode
}

/** A row of a list that scrolls into sight when it becomes the selected one. */
export function Revealed({ when, className, children }: Props) {
  const row = useRef<HTMLLIElement>(null)
  const isNew = useRef(true)
  useEffect(() => {
    // A new list begins at its top, where the first is chosen: nothing to measure before it is drawn.
    if (when && !isNew.current) row.current?.scrollIntoView({ block: 'nearest' })
    isNew.current = false
  }, [when])
  return (
    <li ref={row} className={className} data-selected={when || undefined}>
      {children}
    </li>
  )
}
