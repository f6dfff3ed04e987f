import { useEffect } from 'react'
import type { RefObject } from 'react'

import type { Id, TableName } from '#domain/record.ts'
import { useFocusId, useSession } from '#store/session.ts'

/**
 * Scrolls to the element and marks it for a moment when the user was sent to its record. The mark
 * is an animation of the attribute `data-visited`, so that coming twice marks twice.
 */
export function useFocusMark(
  table: TableName,
  element: RefObject<HTMLElement | null>,
  isMeant: (id: Id) => boolean,
): void {
  const focusId = useFocusId(table)
  const visit = useSession((session) => session.visit)
  const meant = focusId !== null && isMeant(focusId)
  useEffect(() => {
    const target = element.current
    if (!meant || target === null) return
    target.scrollIntoView({ block: 'nearest' })
    target.setAttribute('data-visited', String(visit))
    const clear = () => target.removeAttribute('data-visited')
    target.addEventListener('animationend', clear, { once: true })
    return () => target.removeEventListener('animationend', clear)
  }, [meant, visit, element])
}
