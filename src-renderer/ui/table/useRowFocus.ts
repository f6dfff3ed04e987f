import { useCallback, useEffect, useState } from 'react'

/**
 * The row for `focusRowId`: the one that the user was sent to, or one that the page asks for. After
 * each visit it is null for a frame, so that going to one row twice lights it up twice.
 */
export function useRowFocus(sentTo: string | null, visit: number) {
  const [asked, setAsked] = useState<{ readonly id: string; readonly visit: number } | null>(null)
  useEffect(() => {
    if (sentTo === null) return undefined
    const frame = requestAnimationFrame(() => setAsked({ id: sentTo, visit }))
    return () => cancelAnimationFrame(frame)
  }, [sentTo, visit])
  const focusOn = useCallback((id: string) => setAsked({ id, visit }), [visit])
  return { focusRowId: asked?.visit === visit ? asked.id : null, focusOn }
}
